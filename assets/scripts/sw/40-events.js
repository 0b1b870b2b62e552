addEventListener("install", event => {
  self.skipWaiting();
  event.waitUntil(install());
});
addEventListener("activate", event => event.waitUntil(activate()));
let completed = null; // once for each time the browser starts the worker
addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(home.href)) return;
  if (request.mode !== "navigate") return event.respondWith(file(event));
  const answer = Promise.resolve(event.preloadResponse).then(early => early || fetch(request));
  event.waitUntil(answer.then(response => keepPage(request, response.clone())).then(() => {
    completed = completed || complete();
    return completed;
  }).catch(() => { /* lost */ }));
  event.respondWith(page(event, answer));
});
