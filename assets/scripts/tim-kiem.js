// The search page: asks the engine and shows what it found. Without this file the page is a list
// from A to Z. From a USB stick, where no worker may start, the engine runs here.
(function () {
  "use strict";
  var d = document, site = window.chuyenmuc;
  var field = d.getElementById("q"), found = d.querySelector("[data-search-found]");
  if (!site || !field || !found) return;
  var whole = d.querySelector("[data-search-all]"), none = d.querySelector("[data-search-none]");
  var status = d.querySelector("[data-search-status]"), list = found.querySelector("ol");
  var more = d.querySelector("[data-search-more]"), near = d.querySelector("[data-search-near]");
  var STEP = 10, line = null, asked = 0, text = "", picked = { kind: "", field: "" }, limit = STEP;
  var filter = d.querySelector("[data-search-filter]"), groups = {
    kind: d.querySelector("[data-facet=kind]"), field: d.querySelector("[data-facet=field]")
  };

  // The engine on this page: two script files instead of a worker.
  function local(hear) {
    var engine = null, broken = false, last = null, api = window.chuyenmucSearch;
    function answer() {
      if (last && (engine || broken)) hear({ type: 11, id: last.id, broken: !engine, data: engine && engine.query(last.text, last.options) });
    }
    site.script("assets/scripts/search.js", function () {
      api = window.chuyenmucSearch;
      site.script("search/t1.js", function () {
        if (api && api.first) engine = api.create(api.first, null);
        broken = !engine;
        answer();
        if (engine) site.script("search/t2.js", function () {
          if (api.full) engine = api.create(api.first, api.full);
          answer();
        });
      });
    });
    return { postMessage: function (message) { last = message; answer(); } };
  }

  function ask() {
    if (!line) line = location.protocol === "file:" ? local(hear) : site.connect(hear);
    line.postMessage({ type: 10, id: ++asked, text: text, options: { kind: picked.kind, field: picked.field, limit: limit } });
  }

  function el(tag, name, words) {
    var node = d.createElement(tag);
    if (name) node.className = name;
    if (words) node.textContent = words;
    return node;
  }
  function address(uri, terms) {
    var url = new URL(uri, site.home);
    if (location.protocol === "file:" && /\/$/.test(url.pathname)) url.pathname += "index.html";
    if (terms.length) url.searchParams.set("h", terms.join(" "));
    return url.href;
  }
  function day(iso) { return iso.split("-").reverse().join("/"); }

  function row(item) {
    var node = el("li", "cm-hit"), title = el("a"), meta = el("span", "cm-meta"), words = el("p");
    var facts = [groups.kind.names[item.kind]];
    if (item.date) facts.push(day(item.date));
    title.href = address(item.uri, item.terms);
    title.innerHTML = item.titleHtml;
    meta.textContent = facts.join(" · ");
    if (item.expired) meta.appendChild(el("span", "cm-tag cm-tag--warn", "Đã hết hiệu lực"));
    words.innerHTML = item.html;
    node.append(title, meta, words);
    if (item.section) {
      var part = el("a", "cm-hit__part", "Mục: " + item.section.title);
      part.href = address(item.section.uri, item.terms);
      node.appendChild(part);
    }
    return node;
  }

  // One row of buttons for a facet. The button that was pressed keeps the focus.
  function facet(name, counts) {
    var box = groups[name], keys = Object.keys(box.names).filter(function (key) { return counts[key] || picked[name] === key; });
    var held = box.contains(d.activeElement) ? d.activeElement.getAttribute("data-key") : null;
    box.hidden = keys.length < 2 && !picked[name];
    var chips = box.querySelector(".cm-chips");
    chips.textContent = "";
    [""].concat(keys).forEach(function (key) {
      var chip = el("button", "cm-chip", key ? box.names[key] + " (" + (counts[key] || 0) + ")" : "Tất cả");
      chip.type = "button";
      chip.setAttribute("data-key", key);
      chip.setAttribute("aria-pressed", picked[name] === key);
      chip.onclick = function () { picked[name] = key; limit = STEP; ask(); };
      chips.appendChild(chip);
      if (held === key) chip.focus();
    });
  }

  function hear(message) {
    if (message.type !== 11 || !text) return;
    if (message.broken) {
      status.textContent = "Chưa tải được dữ liệu tìm kiếm. Xem danh sách theo chữ cái dưới đây.";
      return show(false, false, true);
    }
    if (message.id !== asked) return;
    var data = message.data, some = data.items.length > 0;
    var held = d.activeElement === more ? list.children.length : -1;
    list.textContent = "";
    data.items.forEach(function (item) { list.appendChild(row(item)); });
    if (held >= 0 && list.children[held]) list.children[held].querySelector("a").focus();
    more.hidden = data.total <= data.items.length;
    facet("kind", data.kinds);
    facet("field", data.fields);
    filter.hidden = groups.kind.hidden && groups.field.hidden;
    near.hidden = !data.near.length;
    var ideas = near.querySelector(".cm-chips");
    ideas.textContent = "";
    data.near.forEach(function (name) {
      var chip = el("a", "cm-chip", name);
      chip.href = "?q=" + encodeURIComponent(name);
      ideas.appendChild(chip);
    });
    var short = text.length > 60 ? text.slice(0, 60) + "…" : text;
    status.textContent = some ? data.total + "\u00a0kết quả cho “" + short + "”" : "Không tìm thấy mục nào có “" + short + "”.";
    show(some || picked.kind || picked.field, !some, !some);
  }
  function show(hits, nothing, all) {
    found.hidden = !hits;
    none.hidden = !nothing;
    whole.hidden = !all;
  }

  function read() {
    var now = field.value.trim();
    if (now === text) return;
    text = now;
    picked = { kind: "", field: "" };
    limit = STEP;
    if (text) return ask();
    asked++;
    status.textContent = "";
    show(false, false, true);
  }

  Object.keys(groups).forEach(function (name) {
    groups[name].names = {};
    JSON.parse(groups[name].getAttribute("data-names")).forEach(function (pair) { groups[name].names[pair[0]] = pair[1]; });
  });
  filter.open = matchMedia("(min-width: 48em)").matches;
  more.onclick = function () { limit += STEP; ask(); };
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    read();
    history.replaceState(null, "", text ? "?q=" + encodeURIComponent(text) : location.pathname);
    field.blur(); // the keyboard of the phone gives way to the results
  });
  field.addEventListener("input", read);
  field.addEventListener("focus", function () { if (!line) { line = location.protocol === "file:" ? local(hear) : site.connect(hear); } });
  field.value = new URLSearchParams(location.search).get("q") || field.value;
  read();
})();
