// What is typed and pressed, until the bundle takes over and beside it.
const worker = site.connect(hear);
function ask() {
  const text = field.value.trim();
  page.href = field.form.action + (text ? `?q=${encodeURIComponent(text)}` : "");
  field.dispatchEvent(new Event("keyup")); // the bundle hears keys alone, not what is pasted or spoken
  if (taken || text === typed) return;
  typed = text;
  worker.postMessage({ type: 2, data: text });
}
field.addEventListener("input", ask);

// Rows that are not ours: the bundle has taken over. Its links can be reached with Tab as well,
// and who was on a result is on the same one of the new list.
let on;
box.addEventListener("focusin", event => {
  on = event.target.href;
});
new MutationObserver(() => {
  list.querySelectorAll("a").forEach(a => {
    a.tabIndex = 0;
    if (a.href === on && d.activeElement === d.body && toggle.checked) a.focus();
  });
  if (taken || !list.querySelector("li:not([data-quick])")) return;
  taken = true;
  worker.terminate();
}).observe(list, { childList: true });

// Enter opens the first result; with nothing found it leads to the search page, as the link does.
field.addEventListener("keydown", event => {
  if (event.key !== "Enter" || event.isComposing) return;
  event.stopPropagation();
  event.preventDefault();
  const hit = list.querySelector("a");
  if (hit) hit.click();
  else if (field.value.trim()) location.href = page.href;
});
// The bundle takes Enter for the first result and Tab for “close”, wherever they are pressed.
d.addEventListener("keydown", event => {
  const ofField = event.key === "Enter" && event.target !== field;
  if (toggle.checked && (event.key === "Tab" || ofField)) event.stopPropagation();
});
ask();
