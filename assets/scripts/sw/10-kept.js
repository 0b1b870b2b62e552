// The service worker: the site goes on without a network. The build fills in the first lines and moves
// the file to the root of the site.
const BUILT = { version: "", frame: "" };
const ADDRESS = { kept_list: "", offline: "" };
const home = new URL(self.registration.scope), mine = `cm ${home.pathname} `;
const NOW = mine + BUILT.version, SAVED = `${mine}saved`, SEEN = `${mine}seen`, PICTURES = `${mine}pictures`;
const LITE = `${mine}lite`; // an empty one: the reader saves data (a worker cannot read localStorage)
const LIST = new URL(ADDRESS.kept_list, home).href;
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
function ask(at) {
  return fetch(at, { cache: "no-cache" });
}
function isGone({ status }) {
  return status === 404 || status === 410;
}
async function drop(names, at) {
  for (const name of names) if (await inside(name, at)) await (await caches.open(name)).delete(at);
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
// A page that was withdrawn leaves every cache. One of the build is left as it is: those come together or
// not at all, because half of a new site must not stay on a phone.
async function keepPage(request, response) {
  const at = key(request.url);
  if (isGone(response)) return drop([NOW, SAVED, SEEN], at);
  if (!response.ok || response.redirected || !/text\/html/.test(response.headers.get("content-type"))) return;
  if (await inside(NOW, at)) return;
  if (await inside(SAVED, at)) return keep(SAVED, request, response);
  return keep(SEEN, request, response, MOST_PAGES);
}
