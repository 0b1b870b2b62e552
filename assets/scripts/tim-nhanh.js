// The quick search over any page, loaded with its first use. It shows the first answers itself; then
// the bundle of the theme comes, draws the same list from the same worker, and brings its keys.
(function () {
  "use strict";
  var d = document, site = window.chuyenmuc, field = site.field;
  var box = d.querySelector("[data-md-component=search]"), page = d.querySelector("[data-search-page]");
  var status = d.querySelector(".md-search-result__meta"), list = d.querySelector(".md-search-result__list");
  var taken = false, fetched = false, typed = null, toggle = d.getElementById("__search");

  function link(item) {
    var url = new URL(item.location, site.home), words = Object.keys(item.terms).join(" ");
    if (words) url.searchParams.set("h", words);
    return url.href;
  }
  // The same elements as the bundle's, so that nothing moves when it takes over.
  function draw(items) {
    list.textContent = "";
    items.slice(0, 10).forEach(function (group) {
      var row = d.createElement("li");
      row.className = "md-search-result__item";
      row.setAttribute("data-quick", "");
      var item = group[0], a = d.createElement("a"), article = d.createElement("article");
      a.className = "md-search-result__link";
      a.href = link(item);
      article.className = "md-search-result__article md-typeset";
      article.setAttribute("data-md-score", item.score.toFixed(2));
      article.innerHTML = "<h1>" + item.title + "</h1>" + item.text;
      a.appendChild(article);
      row.appendChild(a);
      list.appendChild(row);
    });
  }
  function hear(message) {
    if (taken || (message.type !== 3 && message.type !== 11)) return;
    if (message.type === 11 || message.data.broken) {
      status.textContent = "Chưa tải được dữ liệu tìm kiếm. Mở trang Tìm kiếm để xem danh sách theo chữ cái.";
      return;
    }
    var items = message.data.items;
    draw(items);
    status.textContent = !typed ? "Gõ để tìm, không cần gõ dấu."
      : items.length ? items.length + "\u00a0bài sát nhất" : "Không thấy bài nào. Thử từ khác, hoặc gõ ít chữ hơn.";
    // On the next turn of a quiet moment: first the answers, then the 35 KB.
    if (!fetched) (window.requestIdleCallback || setTimeout)(function () { site.script(site.bundle); });
    fetched = true;
  }

  // The bundle reads its settings and words from the page: they come with it, not with every page.
  var settings = d.getElementById("__config"), config = JSON.parse(settings.textContent);
  config.translations = {
    "clipboard.copy": "Chép",
    "clipboard.copied": "Đã chép",
    "search.result.placeholder": "Gõ để tìm, không cần gõ dấu.",
    "search.result.none": "Không thấy bài nào. Thử từ khác, hoặc gõ ít chữ hơn.",
    "search.result.one": "1 bài sát nhất",
    "search.result.other": "# bài sát nhất",
    "search.result.more.one": "1 chỗ khác trong bài này",
    "search.result.more.other": "# chỗ khác trong bài này",
    "search.result.term.missing": "Không có",
    "select.version": "Chọn phiên bản"
  };
  config.features = ["search.highlight"];
  config.annotate = config.tags = config.version = null;
  settings.textContent = JSON.stringify(config);

  var worker = site.connect(hear);
  function ask() {
    var text = field.value.trim();
    page.href = field.form.action + (text ? "?q=" + encodeURIComponent(text) : "");
    field.dispatchEvent(new Event("keyup")); // the bundle hears keys alone, not what is pasted or spoken
    if (taken || text === typed) return;
    typed = text;
    worker.postMessage({ type: 2, data: text });
  }
  field.addEventListener("input", ask);

  // Rows that are not ours: the bundle has taken over. Its links can be reached with Tab as well,
  // and who was on a result is on the same one of the new list.
  var on;
  box.addEventListener("focusin", function (e) { on = e.target.href; });
  new MutationObserver(function () {
    [].forEach.call(list.querySelectorAll("a"), function (a) {
      a.tabIndex = 0;
      if (a.href === on && d.activeElement === d.body && toggle.checked) a.focus();
    });
    if (taken || !list.querySelector("li:not([data-quick])")) return;
    taken = true;
    worker.terminate();
  }).observe(list, { childList: true });

  // Enter opens the first result; with nothing found it leads to the search page, as the link does.
  field.addEventListener("keydown", function (e) {
    if (e.key !== "Enter" || e.isComposing) return;
    e.stopPropagation();
    e.preventDefault();
    var hit = list.querySelector("a");
    if (hit) hit.click(); else if (field.value.trim()) location.href = page.href;
  });
  // The bundle takes Enter for the first result and Tab for “close”, wherever they are pressed.
  d.addEventListener("keydown", function (e) {
    if (toggle.checked && (e.key === "Tab" || (e.key === "Enter" && e.target !== field))) e.stopPropagation();
  });
  ask();
})();
