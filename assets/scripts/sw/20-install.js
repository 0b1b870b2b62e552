// The list of the build has a line for each page, picture and recording, and for what is kept from the
// start: whether that is so (c: always, m: where no data are saved), the mark of its content, its address.
const WHOLE = /(?:\/|\.css|\.js)$/; // what every server gives out; old ones refuse .woff2 or .json
function filesOf(text) {
  return text.trim().split("\n").map(line => {
    const [when, is, uri] = line.split(" ");
    return { when, is, place: new URL(uri, home).href };
  });
}
// The first 12 digits of the sha256: enough to tell one build's file from another's.
async function markOf(response) {
  const bytes = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return [...new Uint8Array(bytes).slice(0, 6)].map(byte => byte.toString(16).padStart(2, "0")).join("");
}
// What a server has at an address. Half a file and the whole may be of one second, and then a browser that asks
// whether it has changed is told no: what is not the one that is meant is asked for once more, from the start.
async function fetched(at, is) {
  const response = await ask(at);
  return response.ok && await markOf(response) !== is ? fetch(at, { cache: "reload" }) : response;
}
// A file of this build and no other: from what is on the phone, or else from the server. In the midst of an
// upload it has another one, or none: then the build is not kept yet, and what was there stays whole. A network
// or a server in trouble is no reason to give that up either.
async function add(cache, { place, is }) {
  for (const name of await caches.keys()) {
    const hit = name.startsWith(mine) && await inside(name, place);
    if (hit && await markOf(hit) === is) return name === NOW || cache.put(place, hit);
  }
  const response = await fetched(place, is);
  if (response.ok && await markOf(response) === is) return cache.put(place, response);
  if (response.ok || response.status >= 500 || WHOLE.test(place)) throw new Error(place);
}
// What was seen or saved and is no more on the site goes. What has changed is fetched anew, or goes as well;
// only what the reader saved waits for a better moment.
async function sift(files, spare) {
  const known = new Map(files.map(({ place, is }) => [place, is])), changed = [];
  for (const name of [SAVED, SEEN, PICTURES]) {
    const cache = await caches.has(name) && await caches.open(name);
    for (const { url } of cache ? await cache.keys() : []) {
      if (known.has(key(url))) changed.push({ name, cache, url, is: known.get(key(url)) });
      else await cache.delete(url);
    }
  }
  for (const { name, cache, url, is } of changed) {
    if (await markOf(await cache.match(url)) === is) continue;
    const wanted = name === SAVED || name === SEEN && !spare;
    const fresh = wanted && await fetched(url, is).catch(() => null);
    if (fresh && fresh.ok && await markOf(fresh) === is) await cache.put(url, fresh);
    else if (name !== SAVED) await cache.delete(url);
  }
}
// What the server did not have or the network did not bring.
async function complete() {
  const list = await inside(NOW, LIST);
  if (!list) return;
  const cache = await caches.open(NOW), spare = await caches.has(LITE);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const missing = filesOf(await list.text()).filter(({ when }) => when === "c" || when === "m" && !spare);
  const lacking = missing.filter(({ place }) => !there.has(place));
  await Promise.all(lacking.map(one => add(cache, one).catch(() => { /* later */ })));
}
async function install() {
  const list = await fetched(LIST, BUILT.version);
  if (!list.ok || await markOf(list) !== BUILT.version) throw new Error(LIST);
  const files = filesOf(await list.clone().text()), cache = await caches.open(NOW);
  await Promise.all(files.filter(({ when }) => when === "c").map(one => add(cache, one)));
  await cache.put(LIST, list);
  await sift(files, await caches.has(LITE));
  await complete();
}
async function activate() {
  const ours = [NOW, SAVED, SEEN, PICTURES, LITE];
  for (const name of await caches.keys()) {
    if (name.startsWith(mine) && !ours.includes(name)) await caches.delete(name);
  }
  if (registration.navigationPreload) await registration.navigationPreload.enable();
  await clients.claim();
}
