// The service worker: the site goes on without a network. The build fills in the first lines and moves
// the file to the root of the site.
const BUILT = { version: "", core: [], more: [] };
const ADDRESS = { offline: "" };
const home = new URL(self.registration.scope), mine = `cm ${home.pathname} `;
const NOW = mine + BUILT.version, SAVED = `${mine}saved`, SEEN = `${mine}seen`, PICTURES = `${mine}pictures`;
const MOST_PAGES = 40, MOST_PICTURES = 60, LARGEST_PICTURE = 3e5, PATIENCE = 3500;

// Pages are files: what stands behind ? (fbclid, zarsrc, utm_…, q) never changes them.
function key(address) {
  const url = new URL(address);
  url.search = "";
  url.hash = "";
  url.pathname = url.pathname.replace(/\/index\.html$/, "/");
  return url.href;
}
function inside(name, at) {
  return caches.match(at, { cacheName: name });
}
async function find(request) {
  const at = key(request.url);
  return await inside(NOW, at) || await inside(SAVED, at) || await inside(SEEN, at) || inside(PICTURES, at);
}
// The newest last; a disk that is nearly full keeps no more, and gives pictures back first.
async function keep(name, request, response, most) {
  try {
    const room = navigator.storage && navigator.storage.estimate && await navigator.storage.estimate();
    if (room && room.usage > room.quota * 0.8) return;
    const cache = await caches.open(name), at = key(request.url);
    await cache.delete(at);
    await cache.put(at, response);
    const all = most ? await cache.keys() : [];
    for (let i = 0; i < all.length - most; i++) await cache.delete(all[i]);
  } catch (full) {
    await caches.delete(PICTURES);
  }
}
async function keepPage(request, response) {
  if (!response.ok || response.redirected || !/text\/html/.test(response.headers.get("content-type"))) return;
  const at = key(request.url);
  if (await inside(NOW, at)) return keep(NOW, request, response);
  if (await inside(SAVED, at)) return keep(SAVED, request, response);
  return keep(SEEN, request, response, MOST_PAGES);
}

function ask(uri) {
  return new Request(new URL(uri, home), { cache: "no-cache" });
}
async function install() {
  const cache = await caches.open(NOW);
  await cache.addAll(BUILT.core.map(ask));
  if (navigator.connection && navigator.connection.saveData) return;
  await Promise.all(BUILT.more.map(uri => cache.add(ask(uri)).catch(() => { /* later */ })));
}
async function activate() {
  const ours = [NOW, SAVED, SEEN, PICTURES];
  for (const name of await caches.keys()) {
    if (name.startsWith(mine) && !ours.includes(name)) await caches.delete(name);
  }
  if (registration.navigationPreload) await registration.navigationPreload.enable();
  await clients.claim();
}

// Network first, for a while; then what is kept; then the page that lists what is kept.
async function page(event, answer) {
  const kept = find(event.request);
  const fresh = answer.then(response => response.status < 500 ? response : kept.then(hit => hit || response));
  const slow = new Promise(done => {
    setTimeout(done, PATIENCE);
  }).then(() => kept).then(hit => hit || fresh);
  try {
    return await Promise.race([fresh, slow]);
  } catch (lost) {
    const from = encodeURIComponent(new URL(event.request.url).pathname);
    return await kept || Response.redirect(new URL(`${ADDRESS.offline}?tu=${from}`, home));
  }
}
// Players ask for a stretch of a recording, and some refuse the whole for it.
async function stretch(whole, range) {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range || "");
  if (!asked) return whole;
  const body = await whole.blob(), { size } = body, from = +asked[1];
  const end = Math.min(asked[2] ? +asked[2] + 1 : size, size);
  if (from >= end) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  const headers = {
    "Content-Type": whole.headers.get("content-type"),
    "Content-Length": end - from,
    "Content-Range": `bytes ${from}-${end - 1}/${size}`
  };
  return new Response(body.slice(from, end), { status: 206, headers });
}
// A phone that is turned asks for another width of a picture than the one that is kept.
async function otherWidth(address) {
  const [, folder, name] = /^(.*\/anh\/[^/]+\/)(?:\d+\/)?([^/]+)$/.exec(key(address)) || [];
  for (const width of folder ? ["", "720/", "480/"] : []) {
    const hit = await find({ url: folder + width + name });
    if (hit) return hit;
  }
  return null;
}
async function file(event) {
  const hit = await find(event.request);
  if (hit) return stretch(hit, event.request.headers.get("range"));
  let response;
  try {
    response = await fetch(event.request);
  } catch (lost) {
    return await otherWidth(event.request.url) || Response.error();
  }
  const size = +response.headers.get("content-length");
  if (response.ok && event.request.destination === "image" && size < LARGEST_PICTURE) {
    event.waitUntil(keep(PICTURES, event.request, response.clone(), MOST_PICTURES));
  }
  return response;
}

addEventListener("install", event => {
  self.skipWaiting();
  event.waitUntil(install());
});
addEventListener("activate", event => event.waitUntil(activate()));
addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(home.href)) return;
  if (request.mode !== "navigate") return event.respondWith(file(event));
  const answer = Promise.resolve(event.preloadResponse).then(early => early || fetch(request));
  event.waitUntil(answer.then(response => keepPage(request, response.clone())).catch(() => { /* lost */ }));
  event.respondWith(page(event, answer));
});
