"""What counts as said: one finding in many frames of speech."""

import pytest

from coach.understand import Reading, read
from content.words import load_vocabulary


def reading_of(text: str) -> Reading:
    return read(text, load_vocabulary("en"))


def test_nothing_typed_is_an_empty_reading():
    assert reading_of("") == Reading()


@pytest.mark.parametrize(
    "text",
    [
        "ankle is swollen",
        "SWOLLEN ANKLE!!",
        "ankel swolen",
        "my ankle\u2019s swollen",
        "great run, pb, lovely day \U0001f60d only my ankle is swollen",
        "no pain my ankle is swollen",
        "not great. swollen ankle",
        "no doubt its swollen",
        "not only sore but swollen",
        "the swelling isnt going down",
        "cant get rid of the swelling",
        "swollen since last year",
        "hope the swelling goes down soon",
        "my wife says my ankle is swollen",
        "why is my ankle swollen?",
        "any swelling? yes, a bit",
        "swelling yes, numbness no",
    ],
)
def test_a_present_finding_counts(text):
    assert reading_of(text).flags == ("swelling",)


@pytest.mark.parametrize(
    "text",
    [
        "ankle not swollen",
        "no pop, swelling or numbness",
        "no pop, no swelling",
        "neither swollen nor numb",
        "swelling? no",
        "swelling - none",
        "swelling \u274c",
        "swelling gone",
        "was swollen yesterday, back to normal now",
        "no longer swollen",
        "dont think its swollen",
    ],
)
def test_a_denied_or_ended_finding_is_named_as_denied(text):
    reading = reading_of(text)

    assert reading.flags == ()
    assert "swelling" in reading.denied


@pytest.mark.parametrize(
    "text",
    [
        "my ankle was swollen years ago",
        "when i was 17 my ankle was swollen for weeks",
        "if it swells ill stop",
        "worried it might swell",
        "what if it swells?",
        "should i run on a swollen ankle?",
        "my mate's ankle is swollen",
        "Sarah's ankle is swollen",
        "his ankle swelled up",
        "i read that ankles swell on flights",
        "a swell day at the beach",
        "hands swollen in the heat",
    ],
)
def test_what_is_past_imagined_asked_or_somebody_elses_does_not_count(text):
    assert reading_of(text).flags == ()


@pytest.mark.parametrize(
    "text", ["not sure if its swollen", "ankle might be swollen", "ankle not very swollen", "my ankle is swollen?"]
)
def test_an_unclear_finding_counts_until_it_is_asked_about(text):
    reading = reading_of(text)

    assert reading.flags == ("swelling",)
    assert reading.doubtful == ("swelling",)


def test_a_certain_finding_is_not_doubtful():
    assert reading_of("ankle is swollen, maybe a lot").doubtful == ()


def test_one_flag_is_denied_and_another_asserted():
    reading = reading_of("not swollen but it keeps giving way")

    assert reading.flags == ("giving-way",)
    assert reading.denied == ("swelling",)


def test_a_pop_counts_although_it_feels_fine_afterwards():
    assert reading_of("felt a pop in my calf this morning, all fine now").flags == ("pop-or-snap",)


def test_a_calf_that_is_swollen_is_not_swelling_besides():
    assert reading_of("left calf is hot and swollen").flags == ("calf-hot-swollen",)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("so hot today, calf stiffness 3/10", ()),
        ("brutal heat out there. calf 3", ()),
        ("calf hot today", ("calf-hot-swollen",)),
        ("calf is so hot", ("calf-hot-swollen",)),
        ("calf is so hot today", ("calf-hot-swollen",)),
        ("calf tight, so hot today", ("calf-hot-swollen",)),
    ],
)
def test_a_hot_day_told_before_a_calf_is_no_hot_calf(text, flags):
    assert reading_of(text).flags == flags


@pytest.mark.parametrize(
    ("text", "scales"),
    [
        ("pain and stiffness at 2", {"soreness": 2, "stiffness": 2}),
        ("pain, stiffness and fatigue 3", {"soreness": 3, "stiffness": 3, "fatigue": 3}),
        ("stiffness: a 6 no, more of a 4", {"stiffness": 4}),
    ],
)
def test_a_value_is_shared_by_a_list_and_given_up_for_a_better_one(text, scales):
    assert dict(reading_of(text).scales) == scales


def test_fever_with_a_hot_joint_is_one_flag():
    assert reading_of("fever of 39 and my ankle is red and hot").flags == ("infection-signs",)


def test_someone_elses_and_the_runners_own_injury_are_kept_apart():
    reading = reading_of("my friend's achilles popped last week, my foot is just numb")

    assert reading.flags == ("numb-or-cold",)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("left ankle 3", "left"),
        ("R heel sore", "right"),
        ("sore on both sides", "both"),
        ("left and right calf tight", "both"),
        ("left calf sore, right calf fine", "left"),
        ("its the left. no wait right", "right"),
        ("left work early, all right", None),
        ("my mate's left knee", None),
    ],
)
def test_the_side_is_the_runners_own_and_stated(text, side):
    assert reading_of(text).side == side


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("toes on my foot sore", ("toes",)),
        ("ankle bone, outer side, sore", ("ankle-outer",)),
        ("soleus not calf", ("soleus",)),
        ("no pain in the calf", ("calf",)),
        ("calf raises and heel drops done", ()),
        ("back from holiday", ()),
    ],
)
def test_sites_are_the_most_specific_that_are_spoken_of(text, sites):
    assert reading_of(text).sites == sites
