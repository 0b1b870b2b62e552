// The search page: asks the engine and shows what it found. Without this script the page is a list
// from A to Z. From a USB stick, where no worker may start, the engine runs here.
const ADDRESS = { full_index: "", index: "", search_engine: "" }; // the build fills it in
const d = document, site = window.chuyenmuc;

// The engine on this page: two script files, beside those the worker reads, instead of a worker.
function local(hear) {
  let engine = null, broken = false, last = null;
  function answer() {
    if (!last || !(engine || broken)) return;
    hear({ type: 11, id: last.id, broken: !engine, data: engine && engine.query(last.text, last.options) });
  }
  site.script(ADDRESS.search_engine, () => site.script(ADDRESS.index.replace(".json", ".js"), () => {
    const api = window.chuyenmucSearch;
    if (api && api.first) engine = api.create(api.first, null);
    broken = !engine;
    answer();
    if (engine) site.script(ADDRESS.full_index.replace(".json", ".js"), () => {
      if (api.full) engine = api.create(api.first, api.full);
      answer();
    });
  }));
  return {
    postMessage(message) {
      last = message;
      answer();
    }
  };
}
function connect(hear) {
  return location.protocol === "file:" ? local(hear) : site.connect(hear);
}
