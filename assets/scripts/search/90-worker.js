// The engine as a worker. It speaks the protocol of Material for MkDocs (0 setup → 1 ready, 2 query →
// 3 result) and one of its own: { type: 10, id, text, options } → { type: 11, id, full, broken, data },
// before which { type: 12, text } hands over t1.json as text, or null for “fetch it yourself”.
const ADDRESS = { full_index: "", index: "" }; // the build fills it in
function work() {
  const home = new URL("../../", self.location.href), kinds = {}; // from assets/scripts/
  const version = self.location.search; // of the page that asks: its index, not that of another build
  let engine = null, first = null, broken = false, started = false, latest = null, waiting = [];

  function read(name, mode) {
    return fetch(new URL(name, home), mode ? { cache: mode } : {}).then(response => {
      if (!response.ok) throw new Error(response.status);
      return response.json();
    });
  }

  // `text` is the first file where the page has fetched it already.
  function start(text) {
    if (started) return;
    started = true;
    (text ? Promise.resolve(text).then(JSON.parse) : read(ADDRESS.index + version)).then(json => {
      engine = create(first = json, null);
      first.kinds.forEach(([key, name]) => {
        kinds[key] = name;
      });
      settle();
      return read(`${ADDRESS.full_index}${version || "?"}&${first.n}`);
    }).then(full => {
      if (full.n === first.n) return full;
      // The site was published anew in between: take the new first file too.
      return read(ADDRESS.index + version, "reload").then(json => {
        first = json;
        return full;
      });
    }).then(full => {
      engine = create(first, full);
      settle();
    }).catch(() => {
      if (engine) return;
      broken = true;
      settle();
    });
  }

  // Answer what waited; when the full text has come, answer the last question again.
  function settle() {
    const list = waiting;
    waiting = [];
    if (!list.length && latest) list.push(latest);
    list.forEach(answer);
  }

  function answer(data) {
    if (data.type === 0) return self.postMessage({ type: 1 });
    latest = data;
    if (!engine && !broken) {
      waiting = waiting.filter(w => w.type === 0).concat([data]);
      return;
    }
    const text = data.type === 2 ? data.data : data.text;
    const result = engine ? engine.query(text, data.options || { limit: 10 }) : null;
    if (data.type === 10) {
      self.postMessage({ type: 11, id: data.id, full: !!engine && engine.full, broken, data: result });
    } else self.postMessage({ type: 3, data: { items: result ? result.items.map(group) : [], broken } });
  }

  // A result as the overlay of Material wants it: a group of one. It draws no text for an address with
  // a “#”, so there the text goes with the title.
  function group({ uri, kind, date, expired, score, titleHtml, html, section, terms: words }) {
    const terms = {}, inside = uri.includes("#");
    words.forEach(word => {
      terms[word] = true;
    });
    const facts = [kinds[kind]];
    if (date) facts.push(date.split("-").reverse().join("/"));
    if (expired) facts.push("đã hết hiệu lực");
    const part = section && !inside ? `<b>${escaped(section.title)}</b> – ` : "";
    const text = `<small>${escaped(facts.join(" · "))}</small><span>${part}${html}</span>`;
    return [{ location: uri, title: titleHtml + (inside ? text : ""), text: inside ? "" : text, score, terms }];
  }

  self.onmessage = ({ data }) => {
    if (data.type === 12) return start(data.text);
    if (data.type === 0) start();
    if (data.type === 2 && data.data === "") latest = null;
    if (data.type === 0 && !engine && !broken) waiting.push(data);
    else if (data.type === 0 || data.type === 2 || data.type === 10) answer(data);
  };
}

if (typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope) work();
