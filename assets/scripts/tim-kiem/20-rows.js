// One hit, as a row of the list.
function el(tag, name, words) {
  const node = d.createElement(tag);
  if (name) node.className = name;
  if (words) node.textContent = words;
  return node;
}
function address(uri, terms) {
  const url = new URL(uri, site.home);
  if (location.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  if (terms.length) url.searchParams.set("h", terms.join(" "));
  return url.href;
}
// `names` are the words for each kind.
function row(item, names) {
  const node = el("li", "cm-hit"), title = el("a"), meta = el("span", "cm-meta"), words = el("p");
  const facts = [names[item.kind]];
  if (item.date) facts.push(item.date.split("-").reverse().join("/"));
  title.href = address(item.uri, item.terms);
  title.innerHTML = item.titleHtml;
  meta.textContent = facts.join(" · ");
  if (item.expired) meta.appendChild(el("span", "cm-tag cm-tag--warn", "Đã hết hiệu lực"));
  words.innerHTML = item.html;
  node.append(title, meta, words);
  if (item.section) {
    const part = el("a", "cm-hit__part", `Mục: ${item.section.title}`);
    part.href = address(item.section.uri, item.terms);
    node.appendChild(part);
  }
  return node;
}
