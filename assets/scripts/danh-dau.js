// A page opened from a result: the words that were found (`?h=`) are marked in its text.
(function () {
  "use strict";
  var d = document, WORD = /[\p{L}\p{M}\p{N}]+/gu, wanted = {};
  var asked = new URLSearchParams(location.search).get("h").slice(0, 300).normalize("NFC").toLowerCase();
  (asked.match(WORD) || []).forEach(function (word) { wanted[word] = true; });
  var walker = d.createTreeWalker(d.getElementById("noi-dung"), NodeFilter.SHOW_TEXT), texts = [], node;
  while ((node = walker.nextNode())) if (!node.parentElement.closest("script, svg, mark, button")) texts.push(node);
  texts.forEach(function (text) {
    var words = text.data, spots = [], match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(words))) {
      if (!wanted[match[0].normalize("NFC").toLowerCase()]) continue;
      var last = spots[spots.length - 1], end = match.index + match[0].length;
      if (last && words.slice(last[1], match.index) === " ") last[1] = end; else spots.push([match.index, end]);
    }
    if (!spots.length) return;
    var out = d.createDocumentFragment(), at = 0;
    spots.forEach(function (spot) {
      var mark = d.createElement("mark");
      mark.textContent = words.slice(spot[0], spot[1]);
      out.append(words.slice(at, spot[0]), mark);
      at = spot[1];
    });
    out.append(words.slice(at));
    text.replaceWith(out);
  });
})();
