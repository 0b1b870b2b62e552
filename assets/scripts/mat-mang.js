// The page for when the signal is gone: what this phone has kept, and what it was asked for.
const d = document, { home } = window.chuyenmuc, mine = `cm ${home.pathname} `;

// Where the reader wanted to go, if that is on this site.
function showAsked() {
  const asked = d.querySelector("[data-asked]");
  try {
    const from = new URL(new URLSearchParams(location.search).get("tu") || "", location.origin);
    if (!location.search || !from.href.startsWith(home.href)) return;
    asked.hidden = false;
    asked.querySelector("a").href = from.href;
  } catch (wrong) { /* not an address */ }
}

// A kept page as a row with its title; `canGo` gives it a button that lets it go.
async function addRow(cache, request, list, canGo) {
  const text = await (await cache.match(request)).text();
  const title = new DOMParser().parseFromString(text, "text/html").querySelector("h1");
  if (!title) return;
  const row = d.createElement("li"), link = d.createElement("a");
  row.className = "cm-hit";
  link.href = request.url;
  link.textContent = request.url === home.href ? "Trang chủ" : title.textContent.trim();
  row.appendChild(link);
  if (canGo) {
    const button = d.createElement("button");
    button.type = "button";
    button.className = "cm-act";
    button.textContent = "Bỏ lưu";
    button.setAttribute("aria-label", `Bỏ lưu ${link.textContent}`);
    button.onclick = () => cache.delete(request).then(() => row.remove());
    row.appendChild(button);
  }
  list.appendChild(row);
}

async function show(section, name) {
  const cache = await caches.open(name), list = section.querySelector("ul");
  for (const request of await cache.keys()) {
    const isPage = request.url.endsWith("/") && request.url !== location.origin + location.pathname;
    if (isPage) await addRow(cache, request, list, name === `${mine}saved`);
  }
  section.hidden = !list.children.length;
  if (!section.hidden) d.querySelector("[data-kept-none]").hidden = true;
}

// Whether a cache holds what a build brought along: those are named after its content.
function isOfBuild(name) {
  return name.startsWith(mine) && /^[0-9a-f]{12}$/.test(name.slice(mine.length));
}

async function showKept() {
  const names = await caches.keys();
  await Promise.all(["saved", "seen", ""].map(kind => {
    const name = names.find(one => kind ? one === mine + kind : isOfBuild(one));
    return name && show(d.querySelector(`[data-kept="${kind || "now"}"]`), name);
  }));
  d.querySelector("[data-kept-all]").setAttribute("aria-busy", "false");
}

showAsked();
if (window.caches) showKept();
