// Search. Nothing of it is loaded before its first use; without it every link and form leads to the
// search page. `connect` starts the worker and fetches the first file of the index beside it.
function connect(hear) {
  const worker = new Worker(new URL(config.search, location.href));
  worker.onmessage = event => hear(event.data);
  worker.onerror = () => hear({ type: 11, broken: true, data: null });
  const hand = text => worker.postMessage({ type: 12, text });
  fetch(new URL(ADDRESS.index + version, home)).then(response => response.ok ? response.text() : null).then(
    hand,
    () => hand(null)
  );
  return worker;
}
window.chuyenmuc = { home, script, connect, bundle: new URL(config.bundle, location.href), later };
if (asked.get("h")) script(ADDRESS.found_words);
