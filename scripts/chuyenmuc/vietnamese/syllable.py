"""What can be a Vietnamese syllable: onset, rime, tone. Used to tell words from gibberish."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOP_TONES = frozenset("\u0301\u0323")  # a rime closed by c, ch, p, t carries sắc or nặng only
_STOPS = ("c", "ch", "p", "t")

_ONSETS = (
    *("ngh", "ng", "nh", "ph", "kh", "th", "tr", "ch", "gh", "gi", "qu"),
    *"bcdđghklmnprstvx",
)
_BEFORE_FRONT_VOWEL = frozenset(("k", "gh", "ngh"))
_BEFORE_OTHER_VOWEL = frozenset(("c", "g", "ng"))
_FRONT_VOWELS = ("i", "e", "ê", "y")
# gì, gìn, giếng, giếc: the i of “gi” doubles as the start of the rime.
_AFTER_BARE_G = frozenset(("i", "in", "iêc", "iêng"))

_RIMES_LISTED = """
a ac ach ai am an ang anh ao ap at au ay
ăc ăm ăn ăng ăp ăt
âc âm ân âng âp ât âu ây
e ec em en eng eo ep et
ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet
oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uêu uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
uy uya uych uyên uyêt uyn uynh uyp uyt uyu
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y ych yêm yên yêng yêt yêu ynh yp yt
"""
_RIMES = frozenset(_RIMES_LISTED.split())


@lru_cache(maxsize=1 << 15)  # a language has some thousand syllables, a site a million words
def is_syllable(word: str) -> bool:
    """Whether the word has the shape of one Vietnamese syllable, in either tone style."""
    base, tones = _split(word.lower())
    if len(tones) > 1:
        return False
    return any(
        _fits(onset, base[len(onset) :], tones)
        for onset in (*_ONSETS, "")
        if base.startswith(onset)
    )


def _split(word: str) -> tuple[str, list[str]]:
    decomposed = unicodedata.normalize("NFD", word)
    tones = [char for char in decomposed if char in _TONES]
    letters = "".join(char for char in decomposed if char not in _TONES)
    return unicodedata.normalize("NFC", letters), tones


def _fits(onset: str, rime: str, tones: list[str]) -> bool:
    if rime not in _RIMES:
        return False
    if rime.endswith(_STOPS) and not (tones and tones[0] in _STOP_TONES):
        return False
    front = rime.startswith(_FRONT_VOWELS)
    if onset in _BEFORE_FRONT_VOWEL:
        return front
    if onset in _BEFORE_OTHER_VOWEL:
        return not front or (onset == "g" and rime in _AFTER_BARE_G)
    return True
