"""A session built by rule: the same wishes give the same sets, and every set can say why it is there."""

from collections.abc import Iterator
from dataclasses import replace

from coach.exercise import Exercise, Exercises
from coach.rulebook import STAGES
from coach.screen import Text, text
from coach.session_choice import Choice, working
from coach.session_circuit import in_rounds
from coach.session_fit import Block, Blocks, Groups, Turn, fitted, shared
from coach.session_less import lightened
from coach.session_shape import Item, Length, Part, PlannedSet, Shape, Shapes, Wanted
from coach.session_strands import by_weakness, strand_groups, strands_in_turn
from coach.tailoring import long_block, with_long_set


def build(exercises: Exercises, shapes: Shapes, wanted: Wanted) -> tuple[PlannedSet, ...]:
    """Prepare, work, close, within the minutes. The weaker side comes first and sets what both feet do together."""
    shape = shapes[wanted.shape or wanted.plan]
    length = length_for(shape, wanted)
    choice = Choice(exercises, wanted, in_order=shape.fixed)
    work = worked(choice, shape, length)
    prepare = pooled(choice, "prepare", shape.prepare, length.prepare, length.share)
    close = pooled(choice, "close", shape.close, length.close, length.share)
    blocks = lightened(fitted(prepare, work, close, wanted.minutes * 60), wanted.less, wanted.share_less)
    sets = tuple(planned for block in blocks for planned in sets_of(block))
    return in_rounds(exercises, sets) if shape.rounds else sets


def length_for(shape: Shape, wanted: Wanted) -> Length:
    """The longest that the minutes allow, else the shortest there is."""
    fitting = [length for length in shape.lengths if length.minutes <= wanted.minutes]
    length = fitting[-1] if fitting else shape.lengths[0]
    return length if wanted.most is None else replace(length, work=min(length.work, wanted.most), each=1)


def worked(choice: Choice, shape: Shape, length: Length) -> Groups:
    """The strands first, extras fill what is left; the further exercises of a rung come last."""
    long = long_block(choice, shape.strands[0]) if length.work > 1 and shape.strands else ()
    places = length.work - len(long)
    strands = strands_in_turn(choice.wanted, shape.strands)[:places]
    groups = [strand_groups(choice, strand, length.each) for strand in strands]
    share = length.share if shape.fixed else 1
    extras = pooled(choice, "work", shape.extras, places - len(strands), share)
    further = (group for found in groups for group in found[1:])
    return (*with_long_set([found[0] for found in groups if found], long), *((extra,) for extra in extras), *further)


def pooled(choice: Choice, part: Part, pool: tuple[Item, ...], count: int, share: float = 1) -> Blocks:
    chosen = choice.take(pool, count)
    return tuple(shared(block_of(choice.wanted, part, item, exercise), share) for item, exercise in chosen)


def block_of(wanted: Wanted, part: Part, item: Item, exercise: Exercise) -> Block:
    own = exercise.id == item.exercise
    dose = item.dose if item.dose is not None and own else exercise.dose
    sides = by_weakness(working(wanted), wanted.rungs) if exercise.sided else (None,)
    variant = grown(item, wanted) if own else None
    turns = tuple(Turn(side, dose, variant) for side in sides)
    return Block(part, exercise, turns, instead_of=None if own else item.exercise)


def grown(item: Item, wanted: Wanted) -> str | None:
    """How it is varied at the stage that both sides have reached."""
    reached = min((wanted.stages[side] for side in working(wanted)), key=STAGES.index, default="P1")
    variants = [variant for stage, variant in item.grown if STAGES.index(stage) <= STAGES.index(reached)]
    return variants[-1] if variants else None


def sets_of(block: Block) -> Iterator[PlannedSet]:
    for number in range(1, block.sets + 1):
        for turn in block.turns:
            if number <= turn.dose.sets:
                yield planned_set(block, turn, number)


def planned_set(block: Block, turn: Turn, number: int) -> PlannedSet:
    return PlannedSet(
        exercise=block.exercise.id,
        side=turn.side,
        set_number=number,
        sets=turn.dose.sets,
        reps=turn.dose.reps,
        seconds=turn.dose.seconds,
        metres=turn.dose.metres,
        tempo=turn.dose.tempo,
        rest=turn.dose.rest,
        part=block.part,
        strand=block.strand,
        variant=turn.variant,
        load=turn.load,
        instead_of=block.instead_of,
    )


def reasons(sets: tuple[PlannedSet, ...]) -> tuple[Text, ...]:
    """Why this session looks as it does, in the order in which it shows."""
    first = next((planned.side for planned in sets if planned.part == "work" and planned.side), None)
    swaps = dict.fromkeys((planned.exercise, planned.instead_of) for planned in sets)
    return (
        *(() if first is None else (text("session.why.side", side=text(f"side.{first}")),)),
        *(text("session.why.instead", exercise=named(done), other=named(other)) for done, other in swaps if other),
    )


def variant_name(variant: str) -> Text:
    """How a rung's exercise is varied: `standing`, `off a step`."""
    return text(f"variant.{slug(variant)}")


def load_name(load: str) -> Text:
    return text(f"load.{slug(load)}")


def slug(words: str) -> str:
    return words.replace(" ", "-")


def named(exercise: str) -> Text:
    return text(f"exercise.{exercise}.name")
