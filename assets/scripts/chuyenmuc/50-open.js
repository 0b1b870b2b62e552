// What has expired since the page was built, by the reader's clock, on Vietnam's date. What is then
// not shown at all is gone already, by the inline script.
const today = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
all("[data-valid-until]", node => {
  if (today <= node.getAttribute("data-valid-until")) return;
  node.classList.add("cm-expired");
  node.querySelectorAll("[data-in-force],[data-expired],[data-expired-text]").forEach(part => {
    part.hidden = part.hasAttribute("data-in-force");
  });
});

// A link to something inside a closed block opens the block. Where none was closed the browser has
// gone there, and the reader may have scrolled on.
function openTarget() {
  let target = null, opened = false;
  try {
    target = d.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch (wrong) { /* not a name */ }
  for (let node = target; node; node = node.parentElement) {
    if (node.tagName === "DETAILS" && !node.open) {
      node.open = true;
      opened = true;
    }
  }
  if (opened) target.scrollIntoView();
}
if (location.hash) openTarget();
addEventListener("hashchange", openTarget);
