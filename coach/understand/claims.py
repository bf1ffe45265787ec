"""What a vocabulary can claim, by the meaning that each claim begins with: only what was met is weighed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from coach.understand.vocabulary import Frame, Vocabulary

Kind = Literal["flag", "sharp", "affirms", "negates", "denied"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A frame, and what is so where it is found. `name` is a flag, a question or a scale."""

    kind: Kind
    name: str
    frame: Frame
    lasting: bool = False
    months: bool = False


def claims(vocabulary: Vocabulary) -> Iterator[Claim]:
    for name, words in vocabulary.flags.items():
        yield from (Claim("flag", name, frame, words.lasting) for frame in words.frames)
    yield from (Claim("sharp", "sharp", frame) for frame in vocabulary.sharp.frames)
    for name, said in vocabulary.answers.items():
        kinds: dict[Kind, tuple[Frame, ...]] = {"affirms": said.affirms, "negates": said.negates, "denied": said.denied}
        for kind, frames in kinds.items():
            yield from (Claim(kind, name, frame, said.lasting, said.months) for frame in frames)


def by_head(vocabulary: Vocabulary) -> Mapping[str, tuple[Claim, ...]]:
    heads: dict[str, tuple[Claim, ...]] = {}
    for claim in claims(vocabulary):
        heads[claim.frame.head] = (*heads.get(claim.frame.head, ()), claim)
    return heads
