"""Real web servers of this machine, each with the files that a build wrote for it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

_PATIENCE = 20.0
_APACHE_MODULES = (
    *("mpm_event", "authz_core", "dir", "mime", "setenvif", "headers"),
    *("filter", "deflate", "rewrite", "alias"),
)
_APACHE_FOLDERS = (Path("/usr/lib/apache2/modules"), Path("/usr/lib64/httpd/modules"))


@contextmanager
def nginx(
    site: Path, extra: str = "", *, installed: bool = True, certificate: Path | None = None
) -> Iterator[str]:
    """A site on nginx; yields its address.

    Args:
        site: the folder, with what was written for servers beside it (``server/``).
        extra: lines in the block of the server, after ours.
        installed: whether our file is in it.
        certificate: the PEM, key and all, for https; None for http.
    """
    with _running("nginx", site) as (folder, port):
        secure = f" ssl; ssl_certificate {certificate}; ssl_certificate_key {certificate}"
        secure = secure if certificate else ""
        ours = f"include {_beside(site)}/nginx.conf;" if installed else ""
        (folder / "nginx.conf").write_text(
            f"daemon off; master_process off; user root; pid {folder}/pid; error_log {folder}/log;"
            " events {}\nhttp {\n include /etc/nginx/mime.types; access_log off;"
            f" client_body_temp_path {folder}/1; proxy_temp_path {folder}/2;"
            f" fastcgi_temp_path {folder}/3; uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;"
            f"\n server {{ listen 127.0.0.1:{port}{secure}; root {site}; {ours}\n{extra}\n}}\n}}\n",
            encoding="utf-8",
        )
        with _started(["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], port):
            yield f"http{'s' if certificate else ''}://127.0.0.1:{port}"


@contextmanager
def apache(site: Path) -> Iterator[str]:
    """A site on Apache, by a copy of it with our ``.htaccess`` inside; yields its address."""
    with _running("apache2", site) as (folder, port):
        root = shutil.copytree(site, folder / "site")
        shutil.copy(_beside(site) / ".htaccess", root)
        modules = next(place for place in _APACHE_FOLDERS if place.is_dir())
        load = "\n".join(
            f"LoadModule {name}_module {modules}/mod_{name}.so" for name in _APACHE_MODULES
        )
        (folder / "apache.conf").write_text(
            f"ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\n{load}\n"
            f"PidFile {folder}/pid\nErrorLog {folder}/log\nTypesConfig /etc/mime.types\n"
            f"DocumentRoot {root}\n<Directory {root}>\nAllowOverride All\nRequire all granted\n"
            "</Directory>\n",
            encoding="utf-8",
        )
        command = ["apache2", "-f", str(folder / "apache.conf"), "-DFOREGROUND"]
        with _started(command, port):
            yield f"http://127.0.0.1:{port}"


@contextmanager
def caddy(site: Path) -> Iterator[str]:
    """A site on Caddy; yields its address."""
    with _running("caddy", site) as (folder, port):
        (folder / "Caddyfile").write_text(
            f"{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n\troot * {site}\n"
            f"\timport {_beside(site)}/Caddyfile\n\tfile_server\n}}\n",
            encoding="utf-8",
        )
        command = ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
        with _started(command, port):
            yield f"http://127.0.0.1:{port}"


SERVERS: tuple[tuple[str, Callable[[Path], AbstractContextManager[str]]], ...] = (
    ("nginx", nginx),
    ("apache2", apache),
    ("caddy", caddy),
)


def is_here(program: str) -> bool:
    """Whether a server is installed on this machine."""
    return shutil.which(program) is not None


def _beside(site: Path) -> Path:
    """Where a build left the files for servers: one commune a folder."""
    return next((site.parent / "server").iterdir())


@contextmanager
def _running(name: str, site: Path) -> Iterator[tuple[Path, int]]:
    """A folder for a server to work in, and a free port."""
    folder = site.parent / f"may-chu-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    try:
        yield folder, port
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(command: list[str], port: int) -> Iterator[None]:
    """A server from when it answers until the end of the block."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(port, process)
            yield
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"{process.args!r} did not start")
