// The one inline script of every page, before anything is painted: what is kept on the device, the
// reader's colours and text size, few data. It stands ahead of the stylesheet, because a script behind
// one waits for it and holds up the page. What has expired by the reader's clock goes here as well:
// later, the page would jump. The frame's own script is asked for after the first frame: in the head it
// would share the line with the stylesheet and hold up the first words. If it does not come, or this
// cannot be read, the page is one without script. The same text on every page, so that one hash allows
// it in the policy; every page carries it, so its names are short.
window.__md_scope = new URL("/", location);
window.__md_get = (key, s, u) => {
  try {
    return JSON.parse((s || localStorage).getItem(`${(u || __md_scope).pathname}.${key}`));
  } catch (e) {
    return null;
  }
};
const d = document, r = d.documentElement, lite = __md_get("__lite"), size = __md_get("__size");
const m = wish => matchMedia(`(prefers-${wish})`).matches; // oxlint-disable-line unicorn/consistent-function-scoping
const wished = m("contrast: more") ? "contrast" : m("color-scheme: dark") ? "slate" : "default";
const { color } = __md_get("__palette") || {}, spare = lite === null ? (navigator.connection || 0).saveData : lite;
r.className = `js${spare ? " lite" : ""}${__md_get("__listen") ? " voice" : ""}`;
r.setAttribute("data-md-color-scheme", color && color.scheme || wished);
if (size) r.setAttribute("data-size", size);
d.addEventListener("DOMContentLoaded", () => {
  d.querySelectorAll("[data-gone]").forEach(n => n.hidden = new Date() > new Date(n.dataset.gone));
  const u = d.getElementById("__config").dataset.script;
  if (u) requestAnimationFrame(() => setTimeout(() => {
    const n = d.createElement("script");
    n.src = u;
    n.onerror = () => r.className = "no-js";
    d.body.append(n);
  }));
});
