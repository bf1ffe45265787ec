"""What Spanish asks of words beside each other."""

import pytest
from babel import Locale

from content.formats import Formats


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("dolor", "hinchazón"), "dolor e hinchazón"),
        (("dolor", "inestabilidad"), "dolor e inestabilidad"),
        (("agua", "hielo"), "agua y hielo"),
        (("un pop", "dolor", "fiebre"), "un pop, dolor y fiebre"),
    ],
)
def test_and_is_said_so_that_it_is_heard(parts, said):
    assert Formats(Locale.parse("es")).joined(parts) == said
