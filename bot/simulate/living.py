"""One runner's season: days that begin, runs, training, and looks at the phone."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.simulate.answers import fallback, reaction_to
from bot.simulate.begun import Begun, begun
from bot.simulate.habits import run_on
from bot.simulate.mind import Mind
from bot.simulate.phone import Phone, Sent, Shown
from coach.localtime import day_begins, moment
from coach.profile import WEEKDAYS

Deed = Callable[[], Awaitable[None]]
Plan = Callable[[datetime, Deed], None]
"""Put a deed on the calendar of the season."""

AWAKE, ASLEEP = time(6, 45), time(22, 30)
LOOKS = (time(7, 20), time(12, 45), time(20, 40))
"""When a runner looks at the phone without being rung."""
TELLS = time(13, 30)
TOLD_FROM, TOLD_DAYS = 4.0, 5
"""Irritation that is told unasked, once in so many days."""
LOOKS_BACK = timedelta(hours=40)
"""Older messages are not answered any more."""
TAP_SECONDS, SET_SECONDS = 6.0, 35.0
IN_HAND = timedelta(minutes=2)
"""How long after the last press the phone is still looked at: only then a silent change is seen."""
MOST_TAPS = 3
"""How often the same face of a card is pressed before it is left alone."""


@dataclass(slots=True)
class Living:
    mind: Mind
    phone: Phone
    plan: Plan
    looks_at: datetime | None = None
    acted_at: datetime | None = None
    pressed: int | None = None  # the message that was pressed last
    left_alone: dict[int, int] = field(default_factory=dict)  # message and the face that was left
    taps: dict[tuple[int, str], int] = field(default_factory=dict)
    stuck: list[tuple[datetime, str]] = field(default_factory=list)
    begun: set[Begun] = field(default_factory=set)  # sessions
    unknown: set[str] = field(default_factory=set)  # cards that only the fallback could answer

    def at(self, clock: time, day: date) -> datetime:
        return moment(day, clock, self.mind.zone)

    async def join(self) -> None:
        self.say("/start")
        await self.begin_day()

    async def begin_day(self) -> None:
        """Today's deeds, and tomorrow's beginning."""
        mind, day = self.mind, self.mind.day
        self.travel(day)
        self.plan(day_begins(day + timedelta(days=1), mind.zone), self.begin_day)
        mind.ankles.wake(day, mind.now)
        mind.usual_stiffness += (min(30.0, max(map(mind.ankles.stiffness, (0, 1)))) - mind.usual_stiffness) / 14
        away = mind.spells.on(day, "away")
        if away is not None:
            if away.told and away.first == day:
                self.soon(self.at(time(9), day), self.announce)
            return
        for clock in LOOKS:
            late = timedelta(minutes=mind.chance.of("look", day, clock).uniform(0, 25))
            self.soon(self.at(clock, day) + late, self.look)
        self.soon(self.at(TELLS, day), self.tell)
        self.plan_training(day)

    async def tell(self) -> None:
        """An illness on its first day, and pain that nobody asked about, once in a while."""
        mind = self.mind
        spell = mind.spells.on(mind.day, "ill")
        if spell is not None and spell.first == mind.day:
            mind.to_tell = "ill"
        elif mind.ankles.worst >= TOLD_FROM and mind.first(f"told {mind.day.toordinal() // TOLD_DAYS}"):
            mind.to_tell = "pain"
        if mind.to_tell and mind.willing(mind.manner.notices, "tell"):
            self.say("/today")

    def soon(self, at: datetime, deed: Deed) -> None:
        if at > self.mind.now:
            self.plan(at, deed)

    def plan_training(self, day: date) -> None:
        mind = self.mind
        mind.trains_at = self.at(mind.someone.starts, day) + timedelta(minutes=10)
        mind.run_today = None if mind.is_ill else run_on(mind.someone, mind.chance, mind.spells, day)
        if mind.run_today is not None:
            starts = self.at(mind.someone.starts, day) + timedelta(
                minutes=round(mind.chance.around(0, 5, "start", day))
            )
            self.soon(starts, self.run)
            mind.trains_at = starts + timedelta(minutes=110)
        self.soon(mind.trains_at, self.train)

    async def announce(self) -> None:
        self.say("/pause")

    def travel(self, day: date) -> None:
        """A journey moves the clock on the wall, and the runner tells the coach next morning."""
        mind = self.mind
        journey = mind.spells.on(day, "travel")
        zone = ZoneInfo(journey.what if journey else mind.someone.zone)
        if zone != mind.zone:
            mind.zone = zone
            self.soon(max(self.at(time(8), day), mind.now + timedelta(hours=1)), self.move)

    async def move(self) -> None:
        self.say("/settings")

    async def run(self) -> None:
        mind, day = self.mind, self.mind.day
        rests = mind.is_told_to_rest and mind.willing(mind.manner.obeys, "rest")
        if rests or mind.ankles.stay_home or mind.is_ill or mind.run_today is None:
            return
        minutes = mind.run_today.minutes
        if mind.is_told_to_go_easy and not mind.run_today.race and mind.willing(mind.manner.obeys, "easy"):
            minutes = mind.someone.minutes_on(WEEKDAYS[day.weekday()]) / 2
        mind.minutes_run[day] = minutes
        self.plan(mind.now + timedelta(minutes=round(minutes)), self.end_run)

    async def end_run(self) -> None:
        """Who ran on a day without a planned run tells it unasked, mostly."""
        mind, day = self.mind, self.mind.day
        weekday, kind = WEEKDAYS[day.weekday()], mind.run_today.kind if mind.run_today else "easy"
        mind.ran[day] = mind.ankles.run(mind.minutes_run.get(day, 0), kind, day, mind.now)
        mind.feels_run()
        unplanned = weekday not in mind.someone.days or mind.is_told_to_rest
        if unplanned and mind.chance.happens(0.7, "tells", day):
            self.plan(mind.now + timedelta(minutes=20), self.tell_run)

    async def tell_run(self) -> None:
        self.say("/ran")

    async def train(self) -> None:
        """The hour of training: whatever is offered on the phone is taken up; who finds nothing looks for it."""
        mind = self.mind
        self.left_alone.clear()
        if not await self.tap() and mind.day not in mind.trained and mind.willing(mind.manner.trains / 2, "ask"):
            self.say("/today")

    def got(self, sent: Sent) -> None:
        """Something came to the phone. What rings is mostly noticed, an answer to what was done here at once; what the
        coach tidies away in silence is not: when that happens is no matter of the runner's.
        """
        mind = self.mind
        mind.reads(sent.shown)
        if not sent.rang:
            if self.is_answer(sent):
                self.look_again(mind.now + timedelta(seconds=self.pause(sent.shown)))
        elif mind.chance.happens(mind.manner.notices, "notices", *mind.count("ring")):
            minutes = mind.chance.delay(mind.manner.answers_after, "answers", *mind.count("answer"))
            self.look_again(mind.now + timedelta(seconds=round(60 * minutes)))

    def say(self, words: str) -> None:
        self.acted_at, self.pressed = self.mind.now, None
        self.phone.say(words)

    def is_answer(self, sent: Sent) -> bool:
        is_here = self.acted_at is not None and self.mind.now - self.acted_at <= IN_HAND
        return is_here and (sent.new or sent.shown.number == self.pressed)

    def pause(self, shown: Shown) -> float:
        """Longer where there is a set to do."""
        kind, usual = ("set", SET_SECONDS) if "hurts-menu" in shown.verbs else ("tap", TAP_SECONDS)
        return round(self.mind.chance.delay(usual, *self.mind.count(kind))) + 1

    def look_again(self, at: datetime) -> None:
        """The calendar knows no parts of a second."""
        at = at.replace(microsecond=0)
        if self.looks_at is None or self.looks_at <= self.mind.now or at < self.looks_at:
            self.looks_at = at
            self.plan(at, self.look)

    async def look(self) -> None:
        """Answer the newest message that wants an answer, by day."""
        mind = self.mind
        if mind.spells.on(mind.day, "away") and not self.is_announcing():
            return
        if not AWAKE <= mind.now.astimezone(mind.zone).time() <= ASLEEP and not self.is_busy():
            return
        await self.tap()

    def is_announcing(self) -> bool:
        newest = next(reversed(self.phone.screen.values()))
        return self.mind.now - newest.sent_at < timedelta(minutes=10)

    def is_busy(self) -> bool:
        """In the middle of something."""
        return self.is_announcing()

    async def tap(self) -> bool:
        """Whether something was pressed."""
        mind = self.mind
        for shown in reversed(self.phone.screen.values()):
            if mind.now - shown.sent_at > LOOKS_BACK:
                return False
            if not shown.buttons or self.left_alone.get(shown.number) == shown.face:
                continue
            reaction = reaction_to(shown)
            if reaction is fallback:
                self.unknown.add(" ".join(sorted(shown.verbs)))
            answer = reaction(mind, shown)
            if isinstance(answer, datetime):
                continue
            if answer is None or self.is_stuck(shown):
                self.left_alone[shown.number] = shown.face
                continue
            self.acted_at, self.pressed = mind.now, shown.number
            if session := begun(shown, answer):
                self.begun.add(session)
            await self.phone.press(shown, answer)
            return True
        return False

    def is_stuck(self, shown: Shown) -> bool:
        """The same face again and again: a person would shrug and leave it."""
        key = (shown.number, shown.text + "".join(one.label + one.data for one in shown.buttons))
        self.taps[key] = self.taps.get(key, 0) + 1
        if self.taps[key] > MOST_TAPS:
            self.stuck.append((self.mind.now, shown.text))
        return self.taps[key] > MOST_TAPS
