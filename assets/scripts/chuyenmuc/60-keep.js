// Kept for when the signal is gone. Only a published site names a manifest, hence has a service
// worker; browsers offer it over https and on this machine, in-app ones on iOS not at all.
const keeper = navigator.serviceWorker;
// The worker reads the reader's switch from whether this cache is there.
function tellSpare() {
  const name = `cm ${home.pathname} lite`;
  (spare ? caches.open(name) : caches.delete(name)).catch(() => { /* no room */ });
}
function keepSite() {
  setTimeout(() => { // what it fetches must not hold up a first search
    keeper.register(new URL(ADDRESS.service_worker, home), { updateViaCache: "none" }).catch(() => { /* no room */ });
  }, 3000);
}
function keepPages() {
  const here = location.origin + location.pathname, saved = `cm ${home.pathname} saved`;
  reveal("[data-save]", button => {
    // Each once, or the browser refuses all; held pictures are not there; a long recording stays out.
    const parts = new Set([here]);
    all(`main img[src]${spare ? "" : ",audio[data-keep]"}`, part => parts.add(part.currentSrc || part.src));
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    caches.open(saved).then(cache => cache.addAll([...parts])).then(
      () => label(button, "Đã lưu trên máy này"),
      () => label(button, "Chưa lưu được")
    );
  });
  caches.match(here, { cacheName: saved }).then(hit => {
    if (hit) all("[data-save]", button => label(button, "Đã lưu trên máy này"));
  });
}
if (keeper && window.caches && d.querySelector("link[rel=manifest]")) {
  tellSpare();
  if (d.readyState === "complete") keepSite();
  else addEventListener("load", keepSite);
  keepPages();
} else all("[data-save]", node => node.remove());
