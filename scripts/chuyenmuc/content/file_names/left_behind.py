"""Names of what programs leave beside content: locks, halves of a save, trash, settings.

A person did not write them and need not hear of them; they are never content.
"""

from __future__ import annotations

import re

_HIDDEN = r"[._~$].*|.*~"
"""By convention: of Unix and Obsidian, Jekyll and zip files of a Mac, Office, Windows, editors."""
_OF_BACKUPS = r".*\.(?:bak|backup|old|orig|te?mp)"

_FOLDER = re.compile(
    rf"{_HIDDEN}|{_OF_BACKUPS}|@eadir|@recycle|@tmp|#recycle|#snapshot|lost\+found|recycler"
    r"|system volume information|network trash folder|temporary items|.*\.sb-[\da-f]{8}-\w{6}",
    re.IGNORECASE,
)
_FILE = re.compile(
    rf"{_HIDDEN}|{_OF_BACKUPS}|#.*#|.*\.te?mp\..*|.*___jb_(?:tmp|old|bak)___"
    r"|thumbs\.db|ehthumbs\w*\.db|desktop\.ini|icon\r"
    r"|.*\.(?:sw[a-px]|kate-swp|rej|wbk|xlk|asd|autosave|sav|lo?ck|fixed)"
    r"|.*\.(?:crdownload|part|partial|filepart|(?:op)?download|aria2)",
    re.IGNORECASE | re.DOTALL,
)
# Excel saves under eight digits of base 16, Vim tries whether it may write as 4913 and up.
_WITHOUT_ENDING = re.compile(r"[\dA-F]{8}|\d{4,5}")


def is_left_behind(name: str, *, is_folder: bool) -> bool:
    """Whether a program left a file or folder of this name, or a person hid it."""
    if is_folder:
        return bool(_FOLDER.fullmatch(name))
    return bool(_FILE.fullmatch(name) or _WITHOUT_ENDING.fullmatch(name))
