"""What is kept, who sees it, taking it along, and being forgotten."""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.sharing import Sharing
from coach.cards.upkeep import Privacy
from coach.effects import Erase, Send, Tell
from coach.flows.buttons import button
from coach.flows.front import front
from coach.flows.learning import forgotten
from coach.flows.turn import Turn
from coach.made import JournalFile
from coach.news import Leaves, StepsDown
from coach.person import Context, Person
from coach.screen import Screen, text
from coach.sharing.news import Granted, StepsBack

HOME_ROWS = (
    (button("who-sees", "sharing"), button("phrases", "page", "phrases")),
    (button("export", "export"), button("erase", "page", "erase")),
    (button("policy", "page", "policy"), button("back", "home")),
)
TO_HOME = (button("back", "page", "home"),)


def export(context: Context) -> Send:
    return Send(JournalFile(context.now), otherwise=text("privacy.not-exported"))


def press(person: Person, state: Privacy, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "home":
            return Turn(person, front(person))
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "sharing":
            return Turn(person, Sharing())
        case "phrases":
            return Turn(forgotten(person, keeps=arg == "keep"), state)
        case "export":
            return Turn(person, state, (export(context),), text("privacy.exporting"))
        case "erase" if state.page == "erase-sure":
            return Turn(person, Closed(text("privacy.erased")), (*goodbyes(person), Erase()))
        case _:
            return Turn(person, state)


def goodbyes(person: Person) -> tuple[Tell, ...]:
    """The clubs count this person no more, coaches forget what they saw, and runners have one coach less."""
    return (
        *(Tell(one.club, Leaves(person.id)) for one in person.clubs),
        *(Tell(one.club, StepsDown(person.id)) for one in person.coach_of),
        *(Tell(grant.coach, Granted(person.id, "", "nothing")) for grant in person.grants),
        *(Tell(one.runner, StepsBack(person.id)) for one in person.coached),
    )


def phrases_face(person: Person) -> Screen:
    """What was put right in free text: how much of it is kept, and the way to change that."""
    if person.settings.keeps_phrases:
        kept = text("privacy.phrases", count=len(person.phrases))
        return Screen((kept,), ((button("phrases-forget", "phrases", "forget"),), TO_HOME))
    return Screen((text("privacy.no-phrases"),), ((button("phrases-keep", "phrases", "keep"),), TO_HOME))


def face(state: Privacy, person: Person, _context: Context) -> Screen:
    match state.page:
        case "home":
            seen = text("privacy.seen-by-some" if person.grants or person.clubs else "privacy.seen-by-nobody")
            return Screen((text("privacy.home"), seen, text("privacy.encrypted")), HOME_ROWS)
        case "phrases":
            return phrases_face(person)
        case "policy":
            return Screen((text("onboarding.policy"),), (TO_HOME,))
        case "erase":
            elsewhere = (text("privacy.erase-elsewhere"),) if person.service else ()
            rows = ((button("erase-yes", "page", "erase-sure"),), TO_HOME)
            return Screen((text("privacy.erase"), *elsewhere), rows)
        case "erase-sure":
            return Screen((text("privacy.sure"),), (TO_HOME, (button("erase-now", "erase", style="danger"),)))
