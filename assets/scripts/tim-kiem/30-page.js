// The words may be a stranger's, sent as a link: what this page repeats holds no number to call, no
// address and no sentence.
function said(words) {
  const plain = words.replace(/\d(?:[\s.()+-]*\d){5,}/g, "…").replace(/[^\p{L}\p{M}\p{N}…%/-]+/gu, " ").trim();
  return plain.length > 24 ? `${plain.slice(0, 24).replace(/\s+\S*$/, "")}…` : plain || "…";
}

// The page: its field, its list, the rows of buttons that narrow.
function start(field, found) {
  const STEP = 10, part = name => d.querySelector(`[data-search-${name}]`);
  const whole = part("all"), none = part("none"), status = part("status"), more = part("more"), near = part("near");
  const filter = part("filter"), list = found.querySelector("ol");
  const groups = { kind: d.querySelector("[data-facet=kind]"), field: d.querySelector("[data-facet=field]") };
  const names = {};
  let line = null, asked = 0, text = "", picked = { kind: "", field: "" }, limit = STEP;

  function open() {
    line = line || connect(hear);
  }
  function ask() {
    open();
    line.postMessage({ type: 10, id: ++asked, text, options: { kind: picked.kind, field: picked.field, limit } });
  }

  // One row of buttons for a facet. The button that was pressed keeps the focus.
  function facet(name, counts) {
    const box = groups[name], keys = Object.keys(names[name]).filter(key => counts[key] || picked[name] === key);
    const held = box.contains(d.activeElement) ? d.activeElement.getAttribute("data-key") : null;
    const chips = box.querySelector(".cm-chips");
    box.hidden = keys.length < 2 && !picked[name];
    chips.textContent = "";
    ["", ...keys].forEach(key => {
      const chip = el("button", "cm-chip", key ? `${names[name][key]} (${counts[key] || 0})` : "Tất cả");
      chip.type = "button";
      chip.setAttribute("data-key", key);
      chip.setAttribute("aria-pressed", picked[name] === key);
      chip.onclick = () => {
        picked[name] = key;
        limit = STEP;
        ask();
      };
      chips.appendChild(chip);
      if (held === key) chip.focus();
    });
  }
  function suggest(ideas) {
    const chips = near.querySelector(".cm-chips");
    near.hidden = !ideas.length;
    chips.textContent = "";
    ideas.forEach(name => {
      const chip = el("a", "cm-chip", name);
      chip.href = `?q=${encodeURIComponent(name)}`;
      chips.appendChild(chip);
    });
  }
  function show(hits, nothing, all) {
    found.hidden = !hits;
    none.hidden = !nothing;
    whole.hidden = !all;
  }
  // Who was on “more” is then on the first new row.
  function fill(items) {
    const held = d.activeElement === more ? list.children.length : -1;
    list.textContent = "";
    items.forEach(item => list.appendChild(row(item, names.kind)));
    if (held >= 0 && list.children[held]) list.children[held].querySelector("a").focus();
  }

  function hear({ type, id, broken, data }) {
    if (type !== 11 || !text) return;
    if (broken) {
      status.textContent = "Chưa tải được dữ liệu tìm kiếm. Xem danh sách theo chữ cái dưới đây.";
      return show(false, false, true);
    }
    if (id !== asked) return;
    const some = data.items.length > 0, short = said(text);
    fill(data.items);
    more.hidden = data.total <= data.items.length;
    facet("kind", data.kinds);
    facet("field", data.fields);
    filter.hidden = groups.kind.hidden && groups.field.hidden;
    suggest(data.near);
    status.textContent = some ? `${data.total}\u00a0kết quả cho “${short}”` : `Không tìm thấy mục nào có “${short}”.`;
    show(some || picked.kind || picked.field, !some, !some);
  }

  function read() {
    const now = field.value.trim();
    if (now === text) return;
    text = now;
    picked = { kind: "", field: "" };
    limit = STEP;
    if (text) return ask();
    asked++;
    status.textContent = "";
    show(false, false, true);
  }

  Object.keys(groups).forEach(name => {
    names[name] = {};
    JSON.parse(groups[name].getAttribute("data-names")).forEach(([key, words]) => {
      names[name][key] = words;
    });
  });
  filter.open = matchMedia("(min-width: 48em)").matches;
  more.onclick = () => {
    limit += STEP;
    ask();
  };
  field.form.addEventListener("submit", event => {
    event.preventDefault();
    read();
    history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    field.blur(); // the keyboard of the phone gives way to the results
  });
  field.addEventListener("input", read);
  field.addEventListener("focus", open);
  field.value = new URLSearchParams(location.search).get("q") || field.value;
  read();
}

const typed = d.getElementById("q"), results = d.querySelector("[data-search-found]");
if (site && typed && results) start(typed, results);
