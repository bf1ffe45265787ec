"""The whole way from a text to a reading."""

from collections.abc import Iterable

from coach.understand.findings import Finder, Finding
from coach.understand.lexicon import lexicon_of
from coach.understand.places import Places
from coach.understand.reading import Reading
from coach.understand.scopes import Scopes, Status
from coach.understand.sides import side_of
from coach.understand.vocabulary import Vocabulary

SAID = frozenset({Status.ASSERTED, Status.DOUBTFUL})
SITES = frozenset(
    {
        "achilles", "calf", "soleus", "ankle", "ankle-outer", "ankle-inner", "ankle-front", "heel", "arch", "forefoot",
        "toes", "foot", "shin", "knee", "hip", "back", "hamstring", "quad",
    }
)  # fmt: skip


def read(text: str, vocabulary: Vocabulary) -> Reading:
    """Pure and total: the same text gives the same reading, and no text raises."""
    lexicon = lexicon_of(vocabulary)
    message = lexicon.message(text)
    scopes = Scopes(message, lexicon)
    places = Places(message, scopes, vocabulary)
    finder = Finder(message, scopes, places)
    findings = [one for flag, words in vocabulary.flags.items() for one in finder.findings(flag, words)]
    said = [one for one in findings if one.status in SAID]
    absorbed = {flag for one in said for flag in one.frame.absorbs}
    flags = names(one for one in said if one.flag not in absorbed)
    certain = {one.flag for one in said if one.status is Status.ASSERTED}
    return Reading(
        flags=flags,
        denied=names(one for one in findings if one.status is Status.DENIED and one.flag not in flags),
        doubtful=tuple(flag for flag in flags if flag not in certain),
        side=side_of(message, scopes, lexicon.classes),
        sites=places.sites(SITES),
        sharp=any(one.status in SAID for one in finder.findings("sharp", vocabulary.sharp)),
    )


def names(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.flag for one in findings))
