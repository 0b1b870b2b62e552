// The quick search over any page, loaded with its first use. It shows the first answers itself; then
// the bundle of the theme comes, draws the same list from the same worker, and brings its keys.
const d = document, site = window.chuyenmuc, { field } = site;
const box = d.querySelector("[data-md-component=search]"), page = d.querySelector("[data-search-page]");
const status = d.querySelector(".md-search-result__meta"), list = d.querySelector(".md-search-result__list");
const toggle = d.getElementById("__search"), NONE = "Không thấy bài nào. Thử từ khác, hoặc gõ ít chữ hơn.";
const EMPTY = "Gõ để tìm, không cần gõ dấu.";
let taken = false, fetched = false, typed = null;

function link(item) {
  const url = new URL(item.location, site.home), words = Object.keys(item.terms).join(" ");
  if (words) url.searchParams.set("h", words);
  return url.href;
}
// The same elements as the bundle's, so that nothing moves when it takes over.
function draw(items) {
  list.textContent = "";
  items.slice(0, 10).forEach(([item]) => {
    const row = d.createElement("li"), a = d.createElement("a"), article = d.createElement("article");
    row.className = "md-search-result__item";
    row.setAttribute("data-quick", "");
    a.className = "md-search-result__link";
    a.href = link(item);
    article.className = "md-search-result__article md-typeset";
    article.setAttribute("data-md-score", item.score.toFixed(2));
    article.innerHTML = `<h1>${item.title}</h1>${item.text}`;
    a.appendChild(article);
    row.appendChild(a);
    list.appendChild(row);
  });
}
function hear({ type, data }) {
  if (taken || (type !== 3 && type !== 11)) return;
  if (type === 11 || data.broken) {
    status.textContent = "Chưa tải được dữ liệu tìm kiếm. Mở trang Tìm kiếm để xem danh sách theo chữ cái.";
    return;
  }
  draw(data.items);
  const some = data.items.length ? `${data.items.length}\u00a0bài sát nhất` : NONE;
  status.textContent = typed ? some : EMPTY;
  // On the next turn of a quiet moment: first the answers, then the 35 KB.
  if (!fetched) (window.requestIdleCallback || setTimeout)(() => site.script(site.bundle));
  fetched = true;
}

// The bundle reads its settings and words from the page: they come with it, not with every page.
const settings = d.getElementById("__config"), config = JSON.parse(settings.textContent);
config.translations = {
  "clipboard.copy": "Chép",
  "clipboard.copied": "Đã chép",
  "search.result.placeholder": EMPTY,
  "search.result.none": NONE,
  "search.result.one": "1 bài sát nhất",
  "search.result.other": "# bài sát nhất",
  "search.result.more.one": "1 chỗ khác trong bài này",
  "search.result.more.other": "# chỗ khác trong bài này",
  "search.result.term.missing": "Không có",
  "select.version": "Chọn phiên bản"
};
config.features = ["search.highlight"];
["annotate", "tags", "version"].forEach(name => {
  config[name] = null;
});
settings.textContent = JSON.stringify(config);
