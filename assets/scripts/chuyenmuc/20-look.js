// Light, dark, high contrast: the system's choice until the reader makes one, kept in the engine's
// format. The button names what comes next.
const SCHEMES = ["default", "slate", "contrast"];
const NAMES = { default: "Sáng", slate: "Tối", contrast: "Rõ nét" };
const night = matchMedia("(prefers-color-scheme: dark)");
function scheme() {
  return root.getAttribute("data-md-color-scheme");
}
function nextScheme() {
  return SCHEMES[(SCHEMES.indexOf(scheme()) + 1) % 3];
}
function paint(name) {
  [root, body].forEach(node => node.setAttribute("data-md-color-scheme", name));
  all("[data-scheme]", button => {
    button.lastChild.textContent = NAMES[nextScheme()];
  });
}
paint(scheme());
reveal("[data-scheme]", () => {
  const chosen = nextScheme(), color = { media: "", scheme: chosen, primary: "", accent: "" };
  __md_set("__palette", { index: SCHEMES.indexOf(chosen), color });
  paint(chosen);
});
if (night.addEventListener) night.addEventListener("change", event => {
  if (!__md_get("__palette")) paint(event.matches ? "slate" : "default");
});

// Few data: pictures that are not there yet wait for a tap. Asked by the system or the reader; the
// inline script says so, and until here the stylesheet has kept the browser from fetching them.
const spare = root.classList.contains("lite");
const FILES = ["srcset", "src"]; // in this order: the browser chooses among all of them
const held = [...d.querySelectorAll("main img[loading=lazy]")].filter(img => spare && !img.complete);
held.forEach(img => {
  FILES.filter(name => img.hasAttribute(name)).forEach(name => {
    img.setAttribute(`data-${name}`, img.getAttribute(name));
    img.removeAttribute(name);
  });
});
root.classList.remove("lite");
if (held.length) {
  const fetchAll = d.createElement("button");
  fetchAll.type = "button";
  fetchAll.className = "cm-act cm-held";
  fetchAll.textContent = `Đang tiết kiệm dữ liệu. Tải ${held.length} hình của trang này`;
  fetchAll.onclick = () => {
    held.forEach(img => {
      FILES.filter(name => img.hasAttribute(`data-${name}`)).forEach(name => {
        img.setAttribute(name, img.getAttribute(`data-${name}`));
      });
    });
    fetchAll.remove();
  };
  d.querySelector("#noi-dung .cm-title .cm-wrap, #noi-dung .cm-wrap").appendChild(fetchAll);
}
all("[data-lite] span", words => {
  words.textContent = spare ? "bật" : "tắt";
});
reveal("[data-lite]", () => {
  __md_set("__lite", !spare);
  location.reload();
});

// Text: four sizes, 18, 21, 24 and 29 px.
function size() {
  return +root.getAttribute("data-size") || 0;
}
function resize(to) {
  const chosen = Math.max(0, Math.min(3, to));
  if (chosen) root.setAttribute("data-size", chosen);
  else root.removeAttribute("data-size");
  __md_set("__size", chosen);
}
reveal("[data-size-group]");
all("[data-size-step]", button => {
  const step = +button.getAttribute("data-size-step");
  button.onclick = () => resize(step ? size() + step : 0);
});
reveal("button[data-size]", () => resize((size() + 1) % 4));
