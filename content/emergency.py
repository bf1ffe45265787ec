"""The emergency numbers."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, TypeAdapter

from coach.emergency import EmergencyNumbers
from content.places import known
from content.source import read

FILE = Path(__file__).parent / "emergency.yaml"

Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{2,5}$")]


class EmergencyFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    elsewhere: Number
    by_region: dict[str, Number]
    by_zone: dict[Annotated[str, AfterValidator(known)], Number]


@cache
def load_emergency() -> EmergencyNumbers:
    file = read(FILE, TypeAdapter(EmergencyFile))
    return EmergencyNumbers(file.by_zone, file.by_region, file.elsewhere)
