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
// What a server does not have or does not give out (an old one refuses .woff2) is done without; a network
// or a server in trouble is no reason to give up what the last version kept.
async function add(cache, uri) {
  const response = await fetch(ask(uri));
  if (response.status >= 500) throw new Error(uri);
  if (response.ok) await cache.put(new URL(uri, home).href, response);
}
async function install() {
  const cache = await caches.open(NOW);
  await Promise.all(BUILT.core.map(uri => add(cache, uri)));
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

function later(time) {
  return new Promise(done => {
    setTimeout(done, time);
  });
}
// Network first, for a while; then what is kept; then the page that lists what is kept.
async function page(event, answer) {
  const kept = find(event.request);
  const fresh = answer.then(response => response.status < 500 ? response : kept.then(hit => hit || response));
  const slow = later(PATIENCE).then(() => kept).then(hit => hit || fresh);
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
  if (!asked || !whole.ok) return whole;
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
// A picture or a recording keeps its address when it is replaced: what an earlier visit kept is asked for again,
// and goes where the server no longer has it. What another network puts in its place (a page to sign in) is not it.
async function renewed(request) {
  const response = await fetch(request.url, { cache: "no-cache" }), { status, headers } = response;
  const gone = status === 404 || status === 410, at = key(request.url);
  if (!gone && (!response.ok || /text\/html/.test(headers.get("content-type")))) throw new Error(at);
  for (const name of [SAVED, PICTURES]) {
    if (gone) await (await caches.open(name)).delete(at);
    else if (await inside(name, at)) await keep(name, request, response.clone());
  }
  return response;
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
  const { request } = event, hit = await find(request), range = request.headers.get("range");
  if (hit) {
    // Once for a player that asks for stretch after stretch: two recordings must not be mixed.
    if (await inside(NOW, key(request.url)) || range && !range.startsWith("bytes=0-")) return stretch(hit, range);
    const fresh = renewed(request);
    event.waitUntil(fresh.catch(() => { /* later */ }));
    return stretch(await Promise.race([fresh, later(PATIENCE).then(() => hit)]).catch(() => hit), range);
  }
  let response;
  try {
    response = await fetch(request);
  } catch (lost) {
    return await otherWidth(request.url) || Response.error();
  }
  const size = +response.headers.get("content-length");
  if (response.ok && request.destination === "image" && size < LARGEST_PICTURE) {
    event.waitUntil(keep(PICTURES, request, response.clone(), MOST_PICTURES));
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
