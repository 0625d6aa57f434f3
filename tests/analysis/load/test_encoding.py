"""Every file comes out as the text it was written from, whichever encoding it is in."""

import pytest

from analysis.errors import Unreadable
from analysis.load.streams.encoding import decode, is_binary, repair

TEXTS = {
    "english": "“It’s over,” she said – and shut the door. The café’s owner paid £5 … " * 8,
    "plain": "Nothing but plain letters, and a great many of them. " * 8,
    "french": "Le maire a annoncé hier, à l’Hôtel de ville, des mesures très attendues ; « c’est décidé », a-t-il déclaré. " * 6,
    "german": "Die Bürger der Stadt müssen für das Straßenbahnfahren künftig größere Beträge zahlen. " * 6,
    "russian": "Городской совет утвердил новый бюджет, сообщили в понедельник местные газеты. " * 6,
    "chinese": "市议会周一通过了新的预算，记者从会议上获悉，工程将于五月开始。" * 8,
    "japanese": "市議会は月曜日に新しい予算を承認し、工事は五月に始まると発表した。" * 8,
}


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        *((name, encoding) for name in TEXTS for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32")),
        *((name, "cp1252") for name in ("english", "plain", "french", "german")),
        ("german", "latin-1"),
        ("plain", "utf-16-le"),
        ("plain", "utf-16-be"),
        ("russian", "cp1251"),
        ("russian", "koi8-r"),
        ("chinese", "gb18030"),
        ("japanese", "shift_jis"),
        ("japanese", "euc_jp"),
    ],
)
def test_a_text_comes_out_as_it_was_written(name: str, encoding: str) -> None:
    assert decode(TEXTS[name].encode(encoding)).text == TEXTS[name]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a caf\xc3\xa9 and a \xed\xa0\x80 half " * 3, "a café and a \ufffd half " * 3),
        ("ein Straßenfest für alle, überall in der Stadt, schön und groß ".encode() * 5 + b"\xff", None),
    ],
)
def test_damage_is_replaced_and_told(data: bytes, text: str | None) -> None:
    decoded = decode(data)
    assert "\ufffd" in decoded.text
    assert decoded.note
    assert text in (None, decoded.text)


def test_what_is_read_by_a_guess_says_so() -> None:
    assert "cp1252" in (decode("Café".encode("cp1252")).note or "")
    assert decode("Café".encode()).note is None


def test_quotes_and_dashes_of_windows_tell_it_before_any_letter() -> None:
    odd = "“It’s a soft\xadhyphen,” she said –—– “and no more.” ".encode("cp1252")
    assert decode(odd).encoding == "cp1252"


def test_one_stray_byte_is_damage_and_no_encoding() -> None:
    decoded = decode(b"A plain sentence that goes on for a good while before anything odd is in it\x9d, and on.")
    assert (decoded.encoding, decoded.text.count("\ufffd")) == ("utf-8", 1)


def test_control_characters_throughout_are_no_text() -> None:
    assert is_binary(bytes(i * 7919 % 256 for i in range(5000)))
    assert not is_binary(b"a few \x07 odd ones in a text that is otherwise as plain as one could wish for, and long")
    assert not is_binary("wide".encode("utf-16"))


def test_repair_keeps_the_length() -> None:
    assert repair("a\0b\ud800c") == "a\ufffdb\ufffdc"


def test_bytes_of_no_encoding_are_unreadable() -> None:
    with pytest.raises(Unreadable, match="UTF-8"):
        decode(bytes(range(128, 256)) * 40)
