// Share, copy, print. Where the clipboard is closed, as inside Zalo, the words are shown selected.
const canonical = d.querySelector("link[rel=canonical]");
const address = canonical ? canonical.href : location.href.split(/[?#]/)[0];
function copy(node) {
  const given = node.getAttribute("data-copy"), words = given || address;
  function shown() {
    const box = d.createElement("textarea");
    box.className = "cm-copied";
    box.value = words;
    box.readOnly = true;
    box.setAttribute("aria-label", "Nhấn giữ để chép");
    node.after(box);
    node.hidden = true;
    box.select();
    box.focus();
  }
  if (!navigator.clipboard) return shown();
  navigator.clipboard.writeText(words).then(() => label(node, given ? "Đã chép" : "Đã chép link"), shown);
}
reveal("[data-copy]", copy);
if (navigator.share && !inApp) reveal("[data-share]", () => {
  navigator.share({ title: d.title, url: address }).catch(() => { /* closed */ });
});
else reveal("[data-share]", copy);
if (window.print && !inApp) reveal("[data-print]", () => print());
else all("[data-print]", node => node.remove());
if (inApp) all("[data-listen]", node => {
  const hint = d.createElement("p"), hear = d.querySelector("audio") ? "" : "nghe hoặc ";
  hint.className = "cm-meta";
  hint.textContent = `Muốn ${hear}in: bấm ⋮ hoặc … ở góc màn hình, chọn “Mở bằng trình duyệt”.`;
  node.parentNode.after(hint);
});
addEventListener("beforeprint", () => all("main details", block => {
  block.open = true;
}));
