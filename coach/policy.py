"""The numbers of the reminders (R1-R8 of the rule book and the times of each message). They live in `content`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta

from coach.cards.aside import AsideName
from coach.profile import Distance, Weekday


@dataclass(frozen=True, slots=True)
class Policy:
    race_start: time  # local; where the day has no usual run
    race_minutes: dict[Distance, int]  # how long a race is reckoned with: nobody is asked in the middle of it
    primer_lead: timedelta  # before the planned start
    post_run_after: timedelta  # after the end of the run window
    long_run_extra: timedelta  # how much longer than the usual window a long run takes
    long_run_minutes: int  # from here on a run counts as long, whatever the plan calls it
    step_rate_more: float  # how far above the runner's own step rate a drill goes, a share
    early_run_margin: timedelta  # quiet hours end this long before an early run
    morning_from: time  # local; the morning card where quiet hours do not cover 04:00
    morning_until: time  # local; the morning card is void from here on
    before_quiet: timedelta  # a session whose hour lies in quiet hours comes this long before them
    window: timedelta  # after which an unanswered session or rest-day card is edited once, silently
    snooze_valid: timedelta  # how late a snoozed question may still come
    daily_cap: int  # R2: ringing messages a local day; the runner may lower it
    usual_on_run_days: int  # more than these on a run day and the primer comes without a sound
    late_after: timedelta  # a reminder this late is a catch-up
    catch_up_gap: timedelta  # no catch-up within this time of another reminder
    unanswered_before_help: int  # R3
    silence_days: tuple[int, int]  # R3: days of silence with one message each
    recovery_silence_days: int  # days of silence after which recovery checks end, too
    baseline_days: int  # the morning is asked at least this often
    as_before_days: int  # a pause no longer than this may end where it began
    mobility_only_rules: tuple[str, ...]  # a HOLD of these turns today's load into mobility
    put_off_days: int  # ... and its strength comes within so many days, if one is good
    review_day: Weekday
    review_after_days: int  # after set-up
    review_open_days: int  # so long today's card still offers it
    asides: Mapping[AsideName, int]  # R1: days after joining, from which on each may be asked, one a morning
    calendar_days: int  # how far a calendar of sessions looks ahead
    schedule_days: int  # how far another plan's runs are taken from a calendar
    schedule_look: timedelta  # between two looks at a calendar that is followed
    service_look: timedelta  # between two looks at intervals.icu
    test_minutes: int  # what it keeps free for the tests
    lighter_share: float  # of the usual minutes in a lighter week, 0-1
    recovery_rules: tuple[str, ...]  # these ask for a recovery check the next morning though nothing is latched
