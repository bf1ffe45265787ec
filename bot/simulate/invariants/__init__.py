"""What must hold in every season, checked on what really was sent and stored."""

from bot.simulate.invariants import clubs, keeping, loads, messages, replaying
from bot.simulate.invariants.checking import Violation, checks, violations

__all__ = ["Violation", "checks", "clubs", "keeping", "loads", "messages", "replaying", "violations"]
