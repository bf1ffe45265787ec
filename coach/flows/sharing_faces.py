"""How the runner sees who may see what, and what a coach said."""

from coach.cards.sharing import CoachOffer, CoachWord, Sharing
from coach.flows.buttons import Row, button, choice, rows_of
from coach.flows.lines import stacked
from coach.flows.sharing import grant_of
from coach.person import Context, Person
from coach.screen import Button, Link, Screen, Text, text
from coach.sharing.values import SCOPES, Grant

SOMETHING = SCOPES[1:]
HOME: Row = (button("back", "page", "home"),)


def face(state: Sharing, person: Person, _context: Context) -> Screen:
    match state.page:
        case "home":
            return home(person)
        case "new":
            scopes = tuple((button(f"scope-{scope}", "link", scope),) for scope in SOMETHING)
            return Screen((text("sharing.new"), *meanings()), (*scopes, HOME))
        case "link":
            send = Button(text("button.send-link"), "", link=Link("coach", person.id, state.nonce))
            return Screen((text("sharing.link", scope=text(f"sharing.scope-{state.scope}")),), ((send,), HOME))
        case "one":
            return one(grant_of(person, state.coach))


def home(person: Person) -> Screen:
    lines = [line_of(grant) for grant in person.grants] or [text("sharing.nobody")]
    clubs = (text("sharing.clubs"),) if person.clubs else ()
    names = [choice(text("word.name", name=grant.name), "open", str(grant.coach)) for grant in person.grants]
    mine = ((button("my-runners", "runners"),),) if person.coached else ()
    rows = (*rows_of(names, 2), (button("add-coach", "page", "new"),), *mine, (button("back", "privacy"),))
    return Screen((text("sharing.home"), *stacked(lines), *clubs), rows)


def line_of(grant: Grant) -> Text:
    return text("sharing.sees", name=grant.name, scope=text(f"sharing.scope-{grant.scope}"))


def meanings() -> tuple[Text, ...]:
    return stacked([text(f"sharing.means-{scope}") for scope in SOMETHING])


def one(grant: Grant | None) -> Screen:
    if grant is None:
        return Screen((text("sharing.nobody"),), (HOME,))
    others = tuple((button(f"scope-{scope}", "scope", scope),) for scope in SOMETHING if scope != grant.scope)
    told = button("no-alerts", "no-alerts") if grant.alerts else button("alerts", "alerts")
    alerts = text("sharing.alerts-on" if grant.alerts else "sharing.alerts-off", name=grant.name)
    end = (button("stop-sharing", "scope", "nothing", "danger"),)
    return Screen((line_of(grant), *meanings(), alerts), (*others, (told,), end, HOME))


def offer_face(state: CoachOffer, _person: Person, _context: Context) -> Screen:
    if state.scope == "nothing":
        scopes = tuple((button(f"scope-{scope}", "accept", scope),) for scope in SOMETHING)
        met = (
            text("sharing.met-club", name=state.name, club=state.club)
            if state.club
            else text("sharing.met", name=state.name)
        )
        body = (met, *meanings(), text("sharing.offer-end"))
        return Screen(body, (*scopes, (button("scope-nothing", "refuse"),)))
    scope = text(f"sharing.scope-{state.scope}")
    rows = ((button("let-see", "accept", style="primary"),), (button("not-them", "refuse"),))
    return Screen((text("sharing.offer", name=state.name, scope=scope), text("sharing.offer-end")), rows)


def word_face(state: CoachWord, _person: Person, _context: Context) -> Screen:
    end = (button("stop-sharing", "stop-sharing"),)
    if state.taken_back:
        return Screen((text("sharing.taken-back"),), (end,))
    match state.what:
        case "looked":
            return Screen((text("sharing.looked", name=state.name),), (end,))
        case "note":
            return Screen((text("sharing.note", name=state.name), text("sharing.words", words=state.text)), (end,))
        case "hold":
            return Screen((text("sharing.hold", name=state.name),), ((button("undo-coach", "take-back"), *end),))
        case "no-club":
            return Screen((text("sharing.no-club", name=state.name, club=state.text),), (end,))
        case "ease":
            back = (button("undo-coach", "take-back"),) if state.entries else ()
            return Screen((text("sharing.ease", name=state.name),), ((*back, *end),))
