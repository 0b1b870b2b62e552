// What is read aloud: the text of the page by sentences of at most 200 characters. The sentence being
// read is marked where the browser can mark a stretch of text, else its block.
const SENTENCE = /(?:[^.!?]|[.!?](?=\S)){1,200}(?:[.!?]+(?=\s|$)|(?=\s)|$)/g;
// The sentences of a block, each with where it begins and ends in the block's text nodes.
function sentences(block) {
  const walker = d.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [], found = [];
  let text = "", node, match;
  while ((node = walker.nextNode())) {
    nodes.push([node, text.length]);
    text += node.data;
  }
  function place(at) {
    let i = nodes.length - 1;
    while (nodes[i][1] > at) i--;
    return [nodes[i][0], Math.min(at - nodes[i][1], nodes[i][0].length)];
  }
  SENTENCE.lastIndex = 0;
  while ((match = SENTENCE.exec(text)) && match[0]) {
    if (!match[0].trim()) continue;
    const range = d.createRange();
    range.setStart(...place(match.index));
    range.setEnd(...place(match.index + match[0].length));
    found.push({ text: match[0].trim(), range, block });
  }
  return found;
}
// Those of the whole page, each block once.
function sentencesOfPage() {
  const whole = d.querySelector(".cm-prose, .cm-fig") || d.querySelector("main"), found = [];
  whole.querySelectorAll("h2,h3,h4,p,li,td,b,summary").forEach(block => {
    const holds = block.querySelector("p,li,h2,h3,b + span");
    if (!holds && !block.parentNode.closest("p,li>b,td,summary")) found.push(...sentences(block));
  });
  return found;
}
function unmark() {
  if (window.CSS && CSS.highlights) CSS.highlights.delete("dang-doc");
  all(".cm-read", block => block.classList.remove("cm-read"));
}
function mark({ range, block }) {
  unmark();
  if (window.Highlight && CSS.highlights) CSS.highlights.set("dang-doc", new Highlight(range));
  else block.classList.add("cm-read");
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.7) block.scrollIntoView({ block: "center" });
}
