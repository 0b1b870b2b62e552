// The switch: published as sw.js, it takes the service worker and all it kept off readers' phones.
"use strict";
addEventListener("install", function () { self.skipWaiting(); });
addEventListener("activate", function (event) {
  var mine = "cm " + new URL(registration.scope).pathname + " ";
  event.waitUntil((async function () {
    for (var name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
    await registration.unregister();
  })());
});
