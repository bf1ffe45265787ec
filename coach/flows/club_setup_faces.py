"""How a club's settings look to its admins."""

from datetime import time

from coach.cards.club import ClubSetup
from coach.club.values import ClubFace, ClubSettings
from coach.flows.buttons import Row, button, choice, rows_of, ticked
from coach.flows.clock import clock_rows, place_rows
from coach.flows.lines import stacked
from coach.flows.settings_faces import city_of
from coach.flows.speaking import language_rows
from coach.person import Context, Person
from coach.profile import WEEKDAYS, Weekday
from coach.screen import Button, Link, Screen, Text, text

START_HOURS = (time(7, 0), time(9, 0), time(18, 0), time(18, 30), time(19, 0), time(19, 30))
DIGEST_HOURS = (time(7, 0), time(8, 0), time(9, 0), time(12, 0), time(18, 0), time(20, 0))
DAY_PRESETS = (
    (Weekday.TUE, Weekday.THU),
    (Weekday.MON, Weekday.WED),
    (Weekday.WED, Weekday.SUN),
)
CAPS = (1, 2, 3, 4, 5, 6, 7)
GOALS = (10, 20, 30, 40, 60, 80, 100, 150)
PAUSES = (7, 14, 28)
HOME = (button("back", "home"),)
TO_SETUP = (button("back", "page", "home"),)


def face(state: ClubSetup, person: Person, context: Context) -> Screen:
    match state.page:
        case "clock" | "clock-all":
            every = state.page == "clock-all"
            rows = clock_rows(context.library, person.settings.language, context.now, every)
            return Screen((text("club.ask-zone"),), (*rows, TO_SETUP))
        case "place":
            rows = place_rows(context.library, state.clock, person.settings.language, context.now)
            return Screen((text("onboarding.place"),), (*rows, (button("back", "page", "clock"),)))
        case "language":
            rows = language_rows(context.library, state.face.settings.language)
            return Screen((text("club.ask-language"),), (*rows, TO_SETUP))
        case "home":
            return Screen(summary(state.face), home_rows(state.face.settings))
        case _:
            return page(state)


def home_rows(settings: ClubSettings) -> tuple[Row, ...]:
    pause = button("club-resume", "resume") if settings.paused else button("club-pause", "page", "pause")
    topic = ((button("club-topic", "page", "topic"),),) if settings.topic is not None else ()
    return (
        (button("club-days", "page", "days"), button("club-at", "page", "at")),
        (button("club-cap", "page", "cap"), button("club-digest", "page", "digest")),
        (button("club-goal", "page", "goal"), button("club-poll", "page", "poll")),
        (button("club-zone", "page", "clock"), button("language", "page", "language")),
        (button("club-coach", "page", "coach"),),
        *topic,
        (pause, button("club-erase", "page", "erase")),
        HOME,
    )


def page(state: ClubSetup) -> Screen:
    settings = state.face.settings
    match state.page:
        case "days":
            return Screen((text("club.ask-days"),), (*day_rows(settings.days), TO_SETUP))
        case "at":
            return Screen((text("club.ask-at"),), (*hour_rows("at", START_HOURS), TO_SETUP))
        case "cap":
            caps = rows_of([choice(text("word.number", number=cap), "cap", str(cap)) for cap in CAPS], 7)
            return Screen((text("club.ask-cap"),), (*caps, TO_SETUP))
        case "digest":
            days = rows_of([button(f"day-{day}", "digest", day) for day in WEEKDAYS], 4)
            return Screen((text("club.ask-digest"),), (*days, (button("club-no-digest", "digest"),), TO_SETUP))
        case "digest-at":
            return Screen((text("club.ask-digest-at"),), (*hour_rows("digest-at", DIGEST_HOURS), TO_SETUP))
        case "goal":
            goals = rows_of([choice(text("word.number", number=goal), "goal", str(goal)) for goal in GOALS], 4)
            return Screen((text("club.ask-goal"),), (*goals, (button("club-own-goal", "goal"),), TO_SETUP))
        case _:
            return rare_page(state)


def rare_page(state: ClubSetup) -> Screen:
    title = state.face.title
    match state.page:
        case "poll":
            return poll_page(state.face.settings)
        case "coach":
            return Screen(coach_lines(state.face), (*coach_rows(state), TO_SETUP))
        case "pause":
            spans = [button("club-days-off", "pause", str(days), count=days) for days in PAUSES]
            return Screen((text("club.ask-pause"),), (tuple(spans), (button("club-until", "pause"),), TO_SETUP))
        case "topic":
            return Screen((text("club.ask-topic"),), ((button("club-no-topic", "topic"),), TO_SETUP))
        case "erase":
            sure = (button("club-erase-yes", "page", "erase-sure"),)
            return Screen((text("club.erase", title=title),), (sure, TO_SETUP))
        case _:
            now = (button("club-erase-now", "erase", style="danger"),)
            return Screen((text("club.erase-sure", title=title),), (TO_SETUP, now))


def poll_page(settings: ClubSettings) -> Screen:
    """A poll needs room for a post of its own, and a digest to come with."""
    switch = button("club-no-poll", "no-poll") if settings.poll else button("club-poll-on", "poll")
    needs = len(settings.days) + 2
    room = (text("club.poll-room", count=needs),) if settings.cap < needs and settings.digest else ()
    alone = () if settings.digest else (text("club.poll-no-digest"),)
    return Screen((text("club.ask-poll"), *room, *alone), ((switch,), TO_SETUP))


def coach_lines(club: ClubFace) -> tuple[Text, ...]:
    now = (text("club.coach", name=club.coach),) if club.coach else ()
    return (*now, text("club.ask-coach"), *((text("club.coach-link"),) if club.coach_link else ()))


def coach_rows(state: ClubSetup) -> tuple[Row, ...]:
    """The link goes to whomever the admin sends it; only those whom Telegram calls admins get one made."""
    club = state.face
    send = Button(text("button.send-link"), "", link=Link("club-coach", state.club, club.coach_link))
    link = send if club.coach_link else button("club-coach-link", "coach-link")
    end = ((button("club-no-coach", "no-coach"),),) if club.coach else ()
    return ((link,), (button("club-coach-me", "coach-me"),), *end)


def day_rows(days: tuple[Weekday, ...]) -> tuple[Row, ...]:
    presets = [choice(pair(*preset), "days", " ".join(preset)) for preset in DAY_PRESETS]
    ticks = [ticked(f"day-{day}", day in days, day) for day in WEEKDAYS]
    return (tuple(presets), *rows_of(ticks, 4), (button("club-at-next", "page", "at"),))


def pair(first: Weekday, second: Weekday) -> Text:
    return text("button.club-two-days", first=text(f"button.day-{first}"), second=text(f"button.day-{second}"))


def words_of(days: tuple[Weekday, ...]) -> Text:
    return text("word.days", days=tuple(text("word.day", day=day) for day in days))


def hour_rows(verb: str, hours: tuple[time, ...]) -> tuple[Row, ...]:
    return rows_of([choice(text("word.clock", at=at), verb, f"{at:%H:%M}") for at in hours], 3)


def summary(club: ClubFace) -> tuple[Text, ...]:
    settings = club.settings
    runs = text("club.runs", days=words_of(settings.days), at=settings.at) if settings.days else text("club.no-days")
    lines = [
        runs,
        text("club.posts", count=settings.cap),
        digest_line(settings),
        *([text("club.poll-weekly")] if settings.poll else []),
        *([text("club.goal", goal=settings.goal)] if settings.goal else []),
        *([text("club.coach", name=club.coach)] if club.coach else []),
        *([text("club.zone", zone=city_of(settings.zone))] if settings.zone else []),
        *([text("club.in-topic")] if settings.topic is not None else []),
        *([text("club.members", count=club.members)] if club.members else []),
    ]
    return (text("club.setup", title=club.title), *stacked(lines), *troubles(club))


def digest_line(settings: ClubSettings) -> Text:
    if settings.digest is None:
        return text("club.no-digest")
    return text("club.digest-when", day=text("word.day", day=settings.digest), at=settings.digest_at)


def troubles(club: ClubFace) -> tuple[Text, ...]:
    settings = club.settings
    muted = (text("club.muted"),) if club.muted else ()
    if not settings.paused:
        return muted
    until = settings.paused_until
    return (*muted, text("club.paused-until", day=until) if until else text("club.paused"))
