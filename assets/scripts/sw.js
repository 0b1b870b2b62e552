// The service worker: the site goes on without a network. The build fills in the first line, moves
// the file to the root of the site and leaves the comments out.
"use strict";
var BUILT = {"version": "", "core": [], "more": []};
var home = new URL(self.registration.scope), mine = "cm " + home.pathname + " ";
var NOW = mine + BUILT.version, SAVED = mine + "saved", SEEN = mine + "seen", PICTURES = mine + "pictures";
var MOST_PAGES = 40, MOST_PICTURES = 60, LARGEST_PICTURE = 3e5, PATIENCE = 3500;

// Pages are files: what stands behind ? (fbclid, zarsrc, utm_…, q) never changes them.
function key(address) {
  var url = new URL(address);
  url.search = url.hash = "";
  url.pathname = url.pathname.replace(/\/index\.html$/, "/");
  return url.href;
}
function inside(name, at) { return caches.match(at, { cacheName: name }); }
async function find(request) {
  var at = key(request.url);
  return await inside(NOW, at) || await inside(SAVED, at) || await inside(SEEN, at) || inside(PICTURES, at);
}
// The newest last; a disk that is nearly full keeps no more, and gives pictures back first.
async function keep(name, request, response, most) {
  try {
    var room = navigator.storage && navigator.storage.estimate && await navigator.storage.estimate();
    if (room && room.usage > room.quota * 0.8) return;
    var cache = await caches.open(name), at = key(request.url);
    await cache.delete(at);
    await cache.put(at, response);
    var all = most ? await cache.keys() : [];
    for (var i = 0; i < all.length - most; i++) await cache.delete(all[i]);
  } catch (full) {
    await caches.delete(PICTURES);
  }
}
async function keepPage(request, response) {
  if (!response.ok || response.redirected || !/text\/html/.test(response.headers.get("content-type"))) return;
  var at = key(request.url);
  if (await inside(NOW, at)) return keep(NOW, request, response);
  if (await inside(SAVED, at)) return keep(SAVED, request, response);
  return keep(SEEN, request, response, MOST_PAGES);
}

addEventListener("install", function (event) {
  self.skipWaiting();
  event.waitUntil((async function () {
    var cache = await caches.open(NOW);
    function ask(uri) { return new Request(new URL(uri, home), { cache: "no-cache" }); }
    await cache.addAll(BUILT.core.map(ask));
    if (navigator.connection && navigator.connection.saveData) return;
    await Promise.all(BUILT.more.map(function (uri) { return cache.add(ask(uri)).catch(function () {}); }));
  })());
});

addEventListener("activate", function (event) {
  event.waitUntil((async function () {
    var ours = [NOW, SAVED, SEEN, PICTURES];
    for (var name of await caches.keys()) {
      if (name.startsWith(mine) && ours.indexOf(name) < 0) await caches.delete(name);
    }
    if (registration.navigationPreload) await registration.navigationPreload.enable();
    await clients.claim();
  })());
});

// Network first, for a while; then what is kept; then the page that lists what is kept.
async function page(event, answer) {
  var kept = find(event.request);
  var fresh = answer.then(function (response) {
    return response.status < 500 ? response : kept.then(function (hit) { return hit || response; });
  });
  var slow = new Promise(function (done) { setTimeout(done, PATIENCE); }).then(function () { return kept; });
  try {
    return await Promise.race([fresh, slow.then(function (hit) { return hit || fresh; })]);
  } catch (lost) {
    var from = new URL(event.request.url).pathname;
    return await kept || Response.redirect(new URL("offline/?tu=" + encodeURIComponent(from), home));
  }
}
// Players ask for a stretch of a recording, and some refuse the whole for it.
async function stretch(whole, range) {
  var asked = /^bytes=(\d+)-(\d*)$/.exec(range || "");
  if (!asked) return whole;
  var body = await whole.blob(), size = body.size, from = +asked[1];
  var end = Math.min(asked[2] ? +asked[2] + 1 : size, size);
  if (from >= end) return new Response(null, { status: 416, headers: { "Content-Range": "bytes */" + size } });
  return new Response(body.slice(from, end), { status: 206, headers: {
    "Content-Type": whole.headers.get("content-type"), "Content-Length": end - from,
    "Content-Range": "bytes " + from + "-" + (end - 1) + "/" + size
  } });
}
async function file(event) {
  var hit = await find(event.request);
  if (hit) return stretch(hit, event.request.headers.get("range"));
  var response = await fetch(event.request), size = +response.headers.get("content-length");
  if (response.ok && event.request.destination === "image" && size < LARGEST_PICTURE) {
    event.waitUntil(keep(PICTURES, event.request, response.clone(), MOST_PICTURES));
  }
  return response;
}
addEventListener("fetch", function (event) {
  var request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(home.href)) return;
  if (request.mode !== "navigate") return event.respondWith(file(event));
  var answer = Promise.resolve(event.preloadResponse).then(function (early) { return early || fetch(request); });
  event.waitUntil(answer.then(function (response) { return keepPage(request, response.clone()); }).catch(function () {}));
  event.respondWith(page(event, answer));
});
