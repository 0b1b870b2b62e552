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
