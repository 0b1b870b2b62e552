// The switch: published as sw.js, it takes the service worker and all it kept off readers' phones.
addEventListener("install", () => self.skipWaiting());
addEventListener("activate", event => event.waitUntil((async () => {
  const mine = `cm ${new URL(registration.scope).pathname} `;
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  await registration.unregister();
})()));
