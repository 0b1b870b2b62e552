function later(time) {
  return new Promise(done => {
    setTimeout(done, time);
  });
}
// Network first, for a while; then what is kept; then the page that lists what is kept.
async function page(event, answer) {
  const kept = find(event.request);
  const fresh = answer.then(response => response.status < 500 ? response : kept.then(hit => hit || response));
  const slow = later(PATIENCE).then(() => kept).then(hit => hit || fresh);
  try {
    return await Promise.race([fresh, slow]);
  } catch (lost) {
    const from = encodeURIComponent(new URL(event.request.url).pathname);
    return await kept || Response.redirect(new URL(`${ADDRESS.offline}?tu=${from}`, home));
  }
}
// Players ask for a stretch of a recording, and some refuse the whole for it.
async function stretch(whole, range) {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range || "");
  if (!asked || !whole.ok) return whole;
  const body = await whole.blob(), { size } = body, from = +asked[1];
  const end = Math.min(asked[2] ? +asked[2] + 1 : size, size);
  if (from >= end) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  const headers = {
    "Content-Type": whole.headers.get("content-type"),
    "Content-Length": end - from,
    "Content-Range": `bytes ${from}-${end - 1}/${size}`
  };
  return new Response(body.slice(from, end), { status: 206, headers });
}
// A picture or a recording keeps its address when it is replaced: what an earlier visit kept is asked for again,
// and goes where the server no longer has it. What another network puts in its place (a page to sign in) is not it.
async function renewed(request) {
  const response = await ask(request.url), at = key(request.url), gone = isGone(response);
  if (gone) await drop([SAVED, PICTURES], at);
  else if (!response.ok || /text\/html/.test(response.headers.get("content-type"))) throw new Error(at);
  for (const name of gone ? [] : [SAVED, PICTURES]) {
    if (await inside(name, at)) await keep(name, request, response.clone());
  }
  return response;
}
// A phone that is turned asks for another width of a picture than the one that is kept.
async function otherWidth(address) {
  const [, folder, name] = /^(.*\/anh\/[^/]+\/)(?:\d+\/)?([^/]+)$/.exec(key(address)) || [];
  for (const width of folder ? ["", "720/", "480/"] : []) {
    const hit = await find({ url: folder + width + name });
    if (hit) return hit;
  }
  return null;
}
// A page names the version of styles and scripts it was built with: one of another build gets its own as well,
// while there is a network.
function isOfOther({ url }) {
  const version = new URL(url).searchParams.get("v");
  return version && version !== BUILT.frame;
}
async function file(event) {
  const { request } = event, hit = await find(request), range = request.headers.get("range");
  if (hit) {
    const ours = await inside(NOW, key(request.url)) && !isOfOther(request);
    // Once for a player that asks for stretch after stretch: two recordings must not be mixed.
    if (ours || range && !range.startsWith("bytes=0-")) return stretch(hit, range);
    const fresh = renewed(request);
    event.waitUntil(fresh.catch(() => { /* later */ }));
    return stretch(await Promise.race([fresh, later(PATIENCE).then(() => hit)]).catch(() => hit), range);
  }
  let response;
  try {
    response = await fetch(request);
  } catch (lost) {
    return await otherWidth(request.url) || Response.error();
  }
  const size = +response.headers.get("content-length");
  if (response.ok && request.destination === "image" && size < LARGEST_PICTURE && !await caches.has(LITE)) {
    event.waitUntil(keep(PICTURES, request, response.clone(), MOST_PICTURES));
  }
  return response;
}
