// The frame's own script, fetched after the first frame was shown. Every page is whole without it:
// each control stays hidden until the browser is known to manage it, with its room kept by the
// stylesheet, since nothing may move now. `__md_get` comes from the inline script (`first.js`).
// The build fills in where things are: views/address.py.
const ADDRESS = {
  found_words: "", index: "", later_style: "", quick_search: "", search: "", service_worker: ""
};
const d = document, root = d.documentElement, body = d.body;
const config = JSON.parse(d.getElementById("__config").textContent);
const home = new URL(config.base.replace(/\/*$/, "/"), location.href);
const inApp = /Zalo|FBAN|FBAV/.test(navigator.userAgent), fromDisk = location.protocol === "file:";
const asked = new URLSearchParams(location.search);
// `?v=…` of the styles and scripts this page was built with; empty under preview and from a disk.
const version = new URL(config.search, location.href).search;

function all(selector, act) {
  d.querySelectorAll(selector).forEach(act);
}
// Show controls; `press` is told the one that was pressed.
function reveal(selector, press) {
  all(selector, node => {
    node.hidden = false;
    if (press) node.onclick = () => press(node);
  });
}
function label(node, words) {
  node.setAttribute("aria-live", "polite");
  node.lastChild.textContent = words;
}
function script(uri, done) {
  const node = d.createElement("script");
  node.src = new URL(uri + version, home);
  if (done) {
    node.onload = () => done(true);
    node.onerror = () => done(false);
  }
  body.appendChild(node);
}

// Rules for paper and for what is drawn here, which nobody had to wait for.
const later = d.createElement("link");
later.rel = "stylesheet";
later.href = new URL(ADDRESS.later_style + version, home);
d.head.appendChild(later);

// What the engine's bundle, our search and this file keep on the device.
window.__md_hash = text => {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash << 5) - hash + text.charCodeAt(at) | 0;
  return hash;
};
window.__md_set = (key, value, store, scope) => {
  try {
    (store || localStorage).setItem(`${(scope || __md_scope).pathname}.${key}`, JSON.stringify(value));
  } catch (full) { /* or forbidden */ }
};
