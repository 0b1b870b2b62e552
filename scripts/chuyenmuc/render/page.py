"""One page: its view through its templates, with the icons it uses written down."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from chuyenmuc.artifact import Artifact
from chuyenmuc.render.addressing import page_path, relative_url
from chuyenmuc.render.front_matter import page_bytes
from chuyenmuc.vietnamese.compounds import keep_spans
from chuyenmuc.views import address
from chuyenmuc.views.frame import NAVIGATION
from chuyenmuc.views.link_card import CardFile
from chuyenmuc.views.media.attachment import AttachmentFile
from chuyenmuc.views.media.recording import SoundFile

_CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page to render: where it goes, its view, and the template of each of its parts.

    ``kind`` tells the frame how to dress the page, ``section`` which place of the navigation it
    belongs to. ``source`` is the file an editor opens; ``body`` is resolved Markdown; ``card`` is
    the picture that goes with a link to the page, ``sound`` its recording, ``attachments`` its
    files for download. ``script`` is the address of a script that writes the page: it runs, with
    the frame's, before the first frame.
    """

    uri: str
    title: str
    description: str
    kind: str
    section: str
    view: object
    before: str
    side: str | None = None
    after: str | None = None
    body: str = ""
    source: str | None = None
    noindex: bool = False
    card: CardFile | None = None
    sound: SoundFile | None = None
    attachments: tuple[AttachmentFile, ...] = ()
    script: str | None = None


@dataclass(slots=True)
class PageContext:
    """What templates call while one page is rendered: ``url`` and ``icon``."""

    uri: str
    known: Mapping[str, str]
    used: dict[str, None] = field(default_factory=dict)

    def url(self, target: str) -> str:
        """A root-relative address as this page writes it."""
        return relative_url(self.uri, target)

    def icon(self, name: str) -> Markup:
        """The reference to a symbol the frame puts on the page; nothing for an unknown name.

        An unknown name comes from content and is reported there; the page goes on without it.
        """
        if name not in self.known:
            return Markup("")
        self.used[name] = None
        return Markup('<svg class="cm-i" aria-hidden="true"><use href="#i-{}"/></svg>').format(name)


def coded(text: str) -> Markup:
    """Escaped text in which what a message sets between back-quotes is code."""
    code = Markup("<code>{}</code>")
    return Markup("").join(
        code.format(part) if at % 2 else escape(part) for at, part in enumerate(_CODE.split(text))
    )


def keep(text: str) -> Markup:
    """Escaped text with its compound words wrapped, so that a line never breaks inside one."""
    wrap = Markup('<span class="cm-k">{}</span>')
    return Markup("").join(
        wrap.format(part) if whole else escape(part) for part, whole in keep_spans(text)
    )


def all_but_last(text: str) -> str:
    """A text without its last word, which stays with the drawing behind it."""
    return " ".join(text.split()[:-1])


def last_word(text: str) -> str:
    """The last word of a text."""
    return text.rsplit(maxsplit=1)[-1]


def card_meta(card: CardFile) -> dict[str, object]:
    """What the frame tells chats about the picture of a page."""
    return {
        "uri": card.versioned_uri,
        "width": card.width,
        "height": card.height,
        "alt": card.alt,
    }


@lru_cache(2)  # compiling takes longer than all else of a small site; a changed file is read anew
def make_environment(templates: Path) -> Environment:
    """The templates, with escaping on and an error for every misspelt name.

    ``templates`` is the folder of the page templates; ``figures/`` lies beside it. They find
    the addresses of the site by name in ``at``, its places by address in ``place``.
    """
    environment = Environment(
        loader=FileSystemLoader([templates, templates.parent], encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["keep"] = keep
    environment.filters["coded"] = coded
    environment.filters["all_but_last"] = all_but_last
    environment.filters["last_word"] = last_word
    environment.globals["at"] = address.named()
    environment.globals["place"] = {link.uri: link for link in NAVIGATION}
    return environment


@dataclass(frozen=True, slots=True)
class PageRenderer:
    """Turns page specs into files. ``noindex`` holds for the whole site."""

    environment: Environment
    icons: Mapping[str, str]
    noindex: bool
    edit_base: str | None

    def render(self, spec: PageSpec, data: str = "") -> Artifact:
        """The file of a page, with what it tells search engines (JSON) as ``data``."""
        context = PageContext(spec.uri, self.icons)
        parts = {
            name: self._part(template, spec, context)
            for name, template in (
                ("before", spec.before),
                ("after", spec.after),
                ("side", spec.side),
            )
        }
        meta = {
            "title": spec.title,
            "description": spec.description,
            "cm": {
                "kind": spec.kind,
                "section": spec.section,
                **({"home": True} if spec.uri == address.HOME else {}),
                **parts,
                "icons": list(context.used),
                "noindex": self.noindex or spec.noindex,
                "edit": spec.source,
                **({"ld": data} if data else {}),
                **({"card": card_meta(spec.card)} if spec.card else {}),
                **({"script": spec.script} if spec.script else {}),
            },
            "search": {"exclude": True},  # the index is ours: the engine's stays empty
        }
        return Artifact(page_path(spec.uri), page_bytes(meta, spec.body), spec.source)

    def _part(self, template: str | None, spec: PageSpec, context: PageContext) -> str:
        if template is None:
            return ""
        rendered = self.environment.get_template(template).render(
            view=spec.view,
            card=spec.card,
            sound=spec.sound,
            attachments=spec.attachments,
            url=context.url,
            icon=context.icon,
            edit_url=self._edit_url(spec.source),
        )
        return rendered.strip()

    def _edit_url(self, source: str | None) -> str | None:
        if not self.edit_base or not source:
            return None
        return f"{self.edit_base.rstrip('/')}/{source}"
