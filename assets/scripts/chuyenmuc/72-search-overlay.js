// The quick search over any page from a server; the search page has a field of its own. Drawn at its
// first use. The class names, the order of children and the names of components are the engine's,
// whose bundle takes over from `tim-nhanh.js`; so are the parts that people never see, which a
// built page leaves out (`publish/squeeze.py`) and a preview may have.
const ownField = d.querySelector("[data-search-found]") && d.getElementById("q");
let opener, field, toggle;
function shut() {
  if (toggle && toggle.checked) toggle.click();
}
function draw(page) {
  const part = '<input class="md-toggle" type="checkbox" autocomplete="off" data-md-toggle=';
  all(".md-toggle,.md-dialog", node => node.remove());
  body.insertAdjacentHTML("afterbegin", `${part}drawer id="__drawer">${part}search id="__search">` +
    '<div class="md-dialog" data-md-component="dialog"><div class="md-typeset"></div></div>');
  d.querySelector(".cm-head").insertAdjacentHTML("beforeend",
    '<label for="__search" hidden>Tìm kiếm</label>' +
    '<div class="md-search" data-md-component="search" role="dialog" aria-modal="true" aria-label="Tìm nhanh">' +
    '<label class="md-search__overlay" for="__search" aria-hidden="true"></label>' +
    '<div class="md-search__inner" role="search">' +
    `<form class="md-search__form" name="search" action="${page}">` +
    '<input type="text" class="md-search__input" name="q" aria-label="Gõ việc cần tìm" ' +
    'placeholder="vi du: khai sinh" autocapitalize="off" autocomplete="off" spellcheck="false" ' +
    'enterkeyhint="search" data-md-component="search-query" required>' +
    '<button type="button" class="md-search__close"><svg class="cm-i" viewBox="0 0 24 24" aria-hidden="true"><path ' +
    'd="M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z"/></svg>' +
    "<span>Đóng</span></button></form>" +
    '<div class="md-search__output"><div class="md-search__scrollwrap" tabindex="0" role="region" ' +
    'aria-label="Kết quả tìm" data-md-scrollfix>' +
    '<div class="md-search-result" data-md-component="search-result">' +
    '<div class="md-search-result__meta" role="status">Gõ để tìm.</div>' +
    '<ol class="md-search-result__list" role="presentation"></ol></div>' +
    `<a class="cm-more" href="${page}" data-search-page>Xem tất cả trên trang Tìm kiếm</a></div></div></div></div>`);
}
function build() {
  const page = new URL(ADDRESS.search, home);
  draw(page);
  field = d.querySelector(".md-search__input");
  window.chuyenmuc.field = field;
  field.value = asked.get("q");
  d.querySelector(".md-search__close").onclick = shut;
  toggle = d.getElementById("__search");
  toggle.addEventListener("change", () => {
    body.classList.toggle("cm-locked", toggle.checked);
    all("#noi-dung, .cm-foot, .cm-bar, .md-banner, .md-skip, .cm-head>.cm-wrap", node => {
      node.inert = toggle.checked;
    });
    if (toggle.checked) return;
    if (opener) opener.focus();
    // Else the bundle, should it come only now, would open what the reader has closed.
    if (asked.get("q")) history.replaceState(null, "", location.pathname + location.hash);
  });
  script(ADDRESS.quick_search, there => {
    if (!there) location.href = page;
  });
}
function open(event) {
  if (event && (event.ctrlKey || event.metaKey || event.shiftKey) || !ownField && !later.sheet) return;
  if (event) event.preventDefault();
  if (ownField) return ownField.focus();
  if (!field) build();
  opener = d.activeElement;
  if (!toggle.checked) toggle.click();
  field.focus();
}
if (!fromDisk || ownField) {
  all("[data-search]", link => {
    if (!ownField) link.setAttribute("aria-haspopup", "dialog");
    link.onclick = open;
  });
  addEventListener("keydown", event => {
    if (event.key === "Escape") return shut();
    const busy = /^(INPUT|TEXTAREA|SELECT)$/.test(d.activeElement.tagName) || event.altKey;
    if (!(toggle && toggle.checked) && !busy && (event.key === "/" || event.key === "s")) open(event);
  });
  later.onload = () => {
    if (asked.get("q") && !ownField) open();
  };
}
