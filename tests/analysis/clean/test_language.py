"""The language of a text, told by its script, its small words and its marked letters; None where these say too little."""

import pytest

from analysis.clean.language import language_of
from tests.growth import grows_linearly

TEXTS = [
    ("en", "The council voted on Monday to close the two bridges, and the mayor said that it was late."),
    ("en", "El Niño returns: La Niña ended in May, said the forecasters, and that is no surprise."),
    ("en", "The phrase 深度求索 means deep seeking, the company said, and 人工智能 is the term for it."),
    ("zh", "Acme 发布了新的 Bridge 模型,Globex 的股价下跌了。"),
    ("ja", "市長は投票の後に辞任した。"),
    ("ko", "시장은 투표 후 사임했다."),
    ("ru", "Мэр ушёл в отставку после голосования."),
    ("uk", "Міський голова пішов у відставку після голосування."),
    ("bg", "Кметът подаде оставка във вторник, съобщи общината."),
    ("ar", "استقال رئيس البلدية بعد التصويت."),
    ("fa", "شهردار پس از رأی‌گیری استعفا کرد و گفت که این تصمیم درست است."),
    ("hu", "A polgármester a szavazás után lemondott, közölte kedden a szóvivő."),
    ("vi", "Thị trưởng từ chức sau cuộc bỏ phiếu, người phát ngôn cho biết."),
    ("cs", "Starosta po hlasování odstoupil, uvedl v úterý mluvčí města."),
    ("sv", "Aktierna föll med tre procent på börsen under tisdagen."),
    ("pt", "As ações caíram na bolsa de São Paulo nesta terça-feira."),
    (None, "Bridge shuts"),
    (None, "Erdoğan, Özil, Gülen, Şahin, Çelik"),
    (None, "1,204 3.5 %"),
]


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_a_language_is_told_by_script_small_words_and_marked_letters(code: str | None, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("piece", ["é", "ъ ", "爱a", "a ", "ğüş "])
def test_a_language_is_told_in_linear_time(piece: str) -> None:
    assert grows_linearly(language_of, piece, 100_000)
