"""What a club's chat never shows: how somebody's ankles are, who somebody is, and a sound."""

import re
from collections.abc import Iterator

import orjson

from bot.simulate.invariants.checking import Violation, of_the_season
from bot.simulate.record import SeasonRecord
from playground.calls import Logged

CLUB = "the club"
SYMPTOMS = "nothing about a person's ankles in a club's chat"
NAMES = "nobody is named in a club's chat"
RINGING = "a club's chat makes no sound"
SOUNDS = "sendmessage"
ALONE = {"ephemeral_message_parameters", "receiver_user_id"}
"""Parameters of what one member alone is shown."""
OF_SYMPTOMS = re.compile(
    r"\b(?:sor(?:e|eness)|pains?|painful|hurts?|stiff(?:ness)?|aware|sharp|swell\w*|swollen|bruis\w*|limp\w*|aches?"
    r"|tight|numb|injur\w*|sprain\w*|left|right|tendon|rest(?:ing)?|ill|tired|heavy)\b",
    re.IGNORECASE,
)
"""Words for what a runner may tell the coach alone. None of them stands in a text of the club's chat."""


@of_the_season(SYMPTOMS)
def no_symptoms(season: SeasonRecord) -> Iterator[Violation]:
    for logged in season.said:
        if found := OF_SYMPTOMS.findall(words_of(logged)):
            yield Violation(CLUB, logged.at, SYMPTOMS, f"{', '.join(found)}: {words_of(logged)}")


@of_the_season(NAMES)
def no_names(season: SeasonRecord) -> Iterator[Violation]:
    names = {record.someone.name for record in season.records}
    for logged in season.said:
        if named := sorted(name for name in names if re.search(rf"\b{re.escape(name)}\b", words_of(logged))):
            yield Violation(CLUB, logged.at, NAMES, ", ".join(named))


@of_the_season(RINGING)
def no_sounds(season: SeasonRecord) -> Iterator[Violation]:
    for logged in season.said:
        if logged.call.method.lower() == SOUNDS and words_of(logged) and not logged.call.flag("disable_notification"):
            yield Violation(CLUB, logged.at, RINGING, words_of(logged))


def words_of(logged: Logged) -> str:
    """What everybody in the chat can see of a call."""
    return "" if ALONE & logged.call.params.keys() else orjson.dumps(logged.call.params).decode()
