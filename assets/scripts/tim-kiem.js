// The search page: narrows the list that is already there, without diacritics. Without this file
// the page is a list from A to Z.
(function () {
  "use strict";
  var d = document;
  var field = d.getElementById("q"), status = d.querySelector("[data-search-status]");
  var found = d.querySelector("[data-search-found]"), whole = d.querySelector("[data-search-all]");
  if (!field || !found || !whole) return;
  var list = found.querySelector("ol");

  // Same rule as the site's own folding: đ has no mark to strip, so it goes first.
  function fold(text) {
    return text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
  function words(text) { return fold(text).match(/[a-z0-9]+/g) || []; }

  var items = [].map.call(whole.querySelectorAll("[data-k]"), function (node) {
    return {
      node: node,
      weight: node.hasAttribute("data-aside") ? 0.5 : 1,
      title: " " + words(node.querySelector("a").textContent).join(" ") + " ",
      keys: " " + node.getAttribute("data-k") + " "
    };
  });

  // Every word must begin a word of the item; in the title, and in a row, it counts for more; a
  // word explained counts for less than a thing to do.
  function score(item, asked) {
    var points = item.title.indexOf(" " + asked.join(" ")) < 0 ? 1 : 100;
    for (var i = 0; i < asked.length; i++) {
      var start = " " + asked[i];
      if (item.title.indexOf(start) >= 0) points += 10;
      else if (item.keys.indexOf(start) < 0) return 0;
    }
    return points * item.weight;
  }

  function show() {
    var typed = field.value.trim(), asked = words(typed);
    list.textContent = "";
    found.hidden = !asked.length;
    whole.hidden = false;
    if (!asked.length) { status.textContent = ""; return; }
    var hits = items.map(function (item, at) {
      return { node: item.node, at: at, points: score(item, asked) };
    }).filter(function (hit) { return hit.points; }).sort(function (a, b) {
      return b.points - a.points || a.at - b.at;
    });
    hits.forEach(function (hit) { list.appendChild(hit.node.cloneNode(true)); });
    found.hidden = !hits.length;
    whole.hidden = hits.length > 0;
    status.textContent = hits.length
      ? hits.length + "\u00a0kết quả cho “" + typed + "”"
      : "Không thấy mục nào có “" + typed + "”. Thử ít chữ hơn, hoặc xem danh sách dưới đây.";
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(field.value.trim()));
    show();
  });
  field.addEventListener("input", show);
  show();
})();
