"""The whole way from a text to a reading."""

from collections.abc import Collection, Iterable

from coach.understand.activity import activity
from coach.understand.amounts import amounts
from coach.understand.answers import answers
from coach.understand.findings import Finder, Finding
from coach.understand.lexicon import lexicon_of
from coach.understand.measures import Measures, of_scale
from coach.understand.message import Message
from coach.understand.places import Places
from coach.understand.present import present
from coach.understand.reading import Reading
from coach.understand.scopes import Scopes, Status
from coach.understand.sides import side_of
from coach.understand.trend import trend
from coach.understand.vocabulary import Vocabulary
from coach.understand.wishes import Wishes

SITES = frozenset(
    {
        "achilles", "calf", "soleus", "ankle", "ankle-outer", "ankle-inner", "ankle-front", "heel", "arch", "forefoot",
        "toes", "foot", "shin", "knee", "hip", "back", "hamstring", "quad",
    }
)  # fmt: skip


SCALES = ("soreness", "stiffness", "fatigue")


def read(text: str, vocabulary: Vocabulary, own: Vocabulary | None = None) -> Reading:
    """Pure and total: the same text gives the same reading, and no text raises.

    `own` is the language that the writer usually writes in: its words are not taken for slips.
    """
    lexicon = lexicon_of(vocabulary)
    message = lexicon.message(text, lexicon_of(own) if own else None)
    scopes = Scopes(message, lexicon)
    places = Places(message, scopes, vocabulary)
    finder = Finder(message, scopes, places, lexicon.claims)
    findings = tuple(finder.findings())
    told = [one for one in findings if one.claim.kind == "flag"]
    said = [one for one in told if one.is_said]
    absorbed = {flag for one in said for flag in one.claim.frame.absorbs}
    flags = named((one for one in said if one.name not in absorbed), vocabulary)
    certain = {one.name for one in said if one.status is Status.ASSERTED}
    denied = (one for one in told if one.status is Status.DENIED and one.name not in flags)
    measures = Measures(message, scopes, places, vocabulary).all()
    scales = {scale: now for scale in SCALES if (now := present(of_scale(measures, scale), message))}
    wishes = Wishes(message, scopes, lexicon)
    fine = well(message, scopes, {message.clause_of[one.head.start] for one in said}) if not scales else ()
    return Reading(
        flags=flags,
        denied=named(denied, vocabulary),
        doubtful=tuple(flag for flag in flags if flag not in certain),
        side=side_of(message, scopes, lexicon.classes),
        sites=places.sites(SITES),
        sharp=any(one.is_said for one in findings if one.claim.kind == "sharp"),
        amounts=amounts(finder, measures, vocabulary),
        answers=tuple(answers(findings, vocabulary.answers)),
        scales=tuple((scale, now.value) for scale, now in scales.items()) or fine,
        guessed=tuple(scale for scale, now in scales.items() if now.guessed) or tuple(scale for scale, _ in fine),
        muscular="soreness" in scales and scales["soreness"].muscular,
        intents=wishes.intents(),
        exercises=wishes.exercises(),
        asks=scopes.suppositions.asks,
        trend=trend(message, scopes, scales.values()),
        activity=activity(message, scopes, vocabulary),
    )


def well(message: Message, scopes: Scopes, troubled: Collection[int]) -> tuple[tuple[str, float], ...]:
    """That all is good says that nothing is sore, where no scale is named; not beside a flag: "bien hinchado".

    `troubled`: the clauses that hold one.
    """
    said = (
        one
        for one in message.named("feels-well")
        if not (scopes.is_supposed(one) or scopes.is_somebody_elses(one) or message.clause_of[one.start] in troubled)
    )
    return ((SCALES[0], 0.0),) if any(not scopes.is_denied(one) for one in said) else ()


def named(findings: Iterable[Finding], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Each flag once, in the order of the vocabulary."""
    found = {one.name for one in findings}
    return tuple(flag for flag in vocabulary.flags if flag in found) if found else ()
