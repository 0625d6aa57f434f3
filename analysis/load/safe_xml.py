"""XML from strangers: no document type, no entities, no network, no more than a bounded size."""

from __future__ import annotations

import re

from lxml import etree  # type: ignore[import-untyped]

from analysis.errors import Unreadable

_TYPED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def parsed(data: bytes) -> etree._Element:
    """The root of an XML document; one that declares a type or entities, or that is cut, is unreadable."""
    if _TYPED.search(data):
        raise Unreadable("entity declarations (DTD) are not allowed; save the file without them")
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as wrong:
        raise Unreadable(f"the XML is cut or damaged ({wrong.msg}); fetch it again") from None
