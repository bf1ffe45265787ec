"""XML read element by element, with nothing kept and nothing fetched: no DTD, no entity, no address is followed."""

import io
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from bot.records.refusal import RefusedError

MOST_ELEMENTS = 6_000_000
DEEPEST = 40


def elements(data: bytes) -> Iterator[tuple[list[str], str, Mapping[str, str]]]:
    """Each element as it ends: the names from the root to it, its text, its attributes. Nothing of it is kept."""
    open_ones: list[Element] = []
    names: list[str] = []
    try:
        for seen, (event, element) in enumerate(iterparse(io.BytesIO(data), ("start", "end"), forbid_dtd=True)):
            if event == "start":
                open_ones.append(element)
                names.append(element.tag.rpartition("}")[2])
                if len(names) > DEEPEST or seen > MOST_ELEMENTS:
                    raise RefusedError("hostile")
                continue
            yield names, element.text or "", element.attrib
            open_ones.pop()
            names.pop()
            if open_ones:
                open_ones[-1].remove(element)
    except DefusedXmlException:
        raise RefusedError("hostile") from None
    except (ParseError, LookupError, ValueError):
        raise RefusedError("broken") from None
