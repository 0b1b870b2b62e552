// A page opened from a result: the words that were found (`?h=`) are marked in its text.
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const asked = new URLSearchParams(location.search).get("h").slice(0, 300).normalize("NFC").toLowerCase();
const wanted = new Set(asked.match(WORD) || []);

// Where the words stand in a text: [from, to], neighbours with a space between them as one.
function spotsIn(text) {
  const spots = [];
  let match;
  WORD.lastIndex = 0;
  while ((match = WORD.exec(text))) {
    if (!wanted.has(match[0].normalize("NFC").toLowerCase())) continue;
    const last = spots[spots.length - 1], end = match.index + match[0].length;
    if (last && text.slice(last[1], match.index) === " ") last[1] = end;
    else spots.push([match.index, end]);
  }
  return spots;
}

function marked(text, spots) {
  const out = document.createDocumentFragment();
  let at = 0;
  spots.forEach(([from, to]) => {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    out.append(text.slice(at, from), mark);
    at = to;
  });
  out.append(text.slice(at));
  return out;
}

const walker = document.createTreeWalker(document.getElementById("noi-dung"), NodeFilter.SHOW_TEXT), texts = [];
while (walker.nextNode()) {
  const node = walker.currentNode;
  if (!node.parentElement.closest("script, svg, mark, button")) texts.push(node);
}
texts.forEach(node => {
  const spots = spotsIn(node.data);
  if (spots.length) node.replaceWith(marked(node.data, spots));
});
