// The frame's own script. Every page is whole without it: each control stays hidden until the
// browser is known to manage it. `__md_get` and `__md_set` come from the frame's inline script.
(function () {
  "use strict";
  var d = document, root = d.documentElement, body = d.body;
  var bundle = new URL(d.currentScript.getAttribute("data-bundle"), location.href);
  var inApp = /Zalo|FBAN|FBAV/.test(navigator.userAgent);

  function all(selector, act) { [].forEach.call(d.querySelectorAll(selector), act); }
  function reveal(selector, onclick) {
    all(selector, function (node) { node.hidden = false; if (onclick) node.onclick = onclick; });
  }
  function label(node, words) { node.setAttribute("aria-live", "polite"); node.lastChild.textContent = words; }

  // Light and dark: the system's choice until the reader makes one, kept in the engine's format.
  var night = matchMedia("(prefers-color-scheme: dark)");
  function scheme() { return body.getAttribute("data-md-color-scheme"); }
  function paint(name) {
    body.setAttribute("data-md-color-scheme", name);
    all("[data-scheme]", function (b) { b.lastChild.textContent = name === "slate" ? "Sáng" : "Tối"; });
  }
  paint(scheme());
  reveal("[data-scheme]", function () {
    var next = scheme() === "slate" ? "default" : "slate";
    __md_set("__palette", {
      index: next === "slate" ? 1 : 0,
      color: { media: "", scheme: next, primary: "", accent: "" }
    });
    paint(next);
  });
  if (night.addEventListener) night.addEventListener("change", function (e) {
    if (!__md_get("__palette")) paint(e.matches ? "slate" : "default");
  });

  // Text: four sizes, 18, 21, 24 and 29 px.
  function resize(to) {
    var size = Math.max(0, Math.min(3, to));
    if (size) root.setAttribute("data-size", size); else root.removeAttribute("data-size");
    __md_set("__size", size);
  }
  function size() { return +root.getAttribute("data-size") || 0; }
  reveal("[data-size-group]");
  all("[data-size-step]", function (b) {
    var step = +b.getAttribute("data-size-step");
    b.onclick = function () { resize(step ? size() + step : 0); };
  });
  reveal("button[data-size]", function () { resize((size() + 1) % 4); });

  // Share, copy, print: neither works inside Zalo or Facebook.
  function copy(node) {
    var words = node.getAttribute("data-copy");
    navigator.clipboard.writeText(words || location.href).then(function () {
      label(node, words ? "Đã chép" : "Đã chép link");
    });
  }
  if (!inApp) {
    if (window.print) reveal("[data-print]", function () { print(); });
    if (navigator.clipboard) reveal("[data-copy]", function () { copy(this); });
    if (navigator.share || navigator.clipboard) reveal("[data-share]", function () {
      if (!navigator.share) return copy(this);
      navigator.share({ title: d.title, url: location.href }).catch(function () { /* closed */ });
    });
  }
  addEventListener("beforeprint", function () { all("main details", function (x) { x.open = true; }); });

  // Listen: only with a Vietnamese voice, by sentences of at most 200 characters; again to stop.
  // Voices load late: where one was found before, the button is there from the start.
  var talk = window.speechSynthesis;
  function voice() { return talk.getVoices().filter(function (v) { return /^vi/i.test(v.lang); })[0]; }
  function speak() {
    if (talk.speaking) return talk.cancel();
    var text = (d.querySelector(".cm-prose, .cm-fig") || d.querySelector("main")).innerText;
    (text.match(/[^.!?\n]{1,200}[.!?\n]*/g) || []).forEach(function (sentence) {
      var say = new SpeechSynthesisUtterance(sentence);
      say.voice = voice(); say.lang = "vi-VN"; say.rate = 0.95;
      talk.speak(say);
    });
  }
  function listen() {
    if (!voice()) return;
    __md_set("__listen", 1);
    reveal("[data-listen]", speak);
  }
  if (talk && !inApp) {
    if (__md_get("__listen")) reveal("[data-listen]", speak);
    listen();
    talk.onvoiceschanged = listen;
  }

  // What has expired since the page was built, by the reader's clock, on Vietnam's date.
  var today = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
  all("[data-valid-until]", function (node) {
    if (today <= node.getAttribute("data-valid-until")) return;
    node.classList.add("cm-expired");
    if (node.hasAttribute("data-hide-when-expired")) node.hidden = true;
    [].forEach.call(node.querySelectorAll("[data-in-force],[data-expired],[data-expired-text]"), function (part) {
      part.hidden = part.hasAttribute("data-in-force");
    });
  });

  // A link to something inside a closed block opens the block.
  function openTarget() {
    var node = d.getElementById(decodeURIComponent(location.hash.slice(1)));
    var inside = node;
    for (; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (inside) inside.scrollIntoView();
  }
  if (location.hash) openTarget();
  addEventListener("hashchange", openTarget);

  // Search. Nothing of it is loaded before its first use; without it every link and form leads to
  // the search page. `connect` starts the worker and fetches the first file of the index beside it.
  var config = JSON.parse(d.getElementById("__config").textContent), home = new URL(config.base + "/", location.href);
  var fromDisk = location.protocol === "file:";
  function script(uri, done) {
    var node = d.createElement("script");
    node.src = new URL(uri, home);
    if (done) { node.onload = function () { done(true); }; node.onerror = function () { done(false); }; }
    body.appendChild(node);
  }
  function connect(hear) {
    var worker = new Worker(new URL(config.search, location.href));
    worker.onmessage = function (event) { hear(event.data); };
    worker.onerror = function () { hear({ type: 11, broken: true, data: null }); };
    function first(text) { worker.postMessage({ type: 12, text: text }); }
    fetch(new URL("search/t1.json", home)).then(function (answer) {
      return answer.ok ? answer.text() : null;
    }).then(first, function () { first(null); });
    return worker;
  }
  var asked = new URLSearchParams(location.search);
  var toggle = d.getElementById("__search"), field = d.querySelector("[data-md-component=search-query]");
  window.chuyenmuc = { home: home, script: script, connect: connect, bundle: bundle, toggle: toggle, field: field };
  if (asked.get("h")) script("assets/scripts/danh-dau.js");

  // Kept for when the signal is gone. Only a published site names a manifest, hence has a service
  // worker; browsers offer it over https and on this machine, in-app ones on iOS not at all.
  var keeper = navigator.serviceWorker, saved = "cm " + home.pathname + " saved";
  if (keeper && window.caches && d.querySelector("link[rel=manifest]")) {
    addEventListener("load", function () {
      keeper.register(new URL("sw.js", home), { updateViaCache: "none" }).catch(function () { /* no room */ });
    });
    var here = location.origin + location.pathname;
    reveal("[data-save]", function () {
      var button = this, pictures = [].map.call(d.querySelectorAll("main img"), function (x) { return x.currentSrc || x.src; });
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
      caches.open(saved).then(function (cache) { return cache.addAll([here].concat(pictures)); }).then(
        function () { label(button, "Đã lưu trên máy này"); },
        function () { label(button, "Chưa lưu được"); });
    });
    caches.match(here, { cacheName: saved }).then(function (hit) {
      if (hit) all("[data-save]", function (b) { label(b, "Đã lưu trên máy này"); });
    });
  }

  // The overlay is for pages from a server; the search page has a field of its own.
  var own = d.querySelector("[data-search-found]");
  if (!toggle || !field || (fromDisk && !own)) return;
  var opener, loaded;
  function load() {
    if (!loaded && !own) script("assets/scripts/tim-nhanh.js", function (there) { if (!there) location.href = field.form.action; });
    loaded = true;
  }
  function open(event) {
    if (event && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (event) event.preventDefault();
    if (own) return d.getElementById("q").focus();
    opener = d.activeElement;
    if (!toggle.checked) toggle.click();
    field.focus();
    load();
  }
  all("[data-search]", function (a) {
    if (!own) a.setAttribute("aria-haspopup", "dialog");
    a.onclick = open;
  });
  all("[data-search-close]", function (b) { b.onclick = function () { if (toggle.checked) toggle.click(); }; });
  toggle.addEventListener("change", function () {
    body.classList.toggle("cm-locked", toggle.checked);
    all("#noi-dung, .cm-foot, .cm-bar, .md-banner", function (n) { n.inert = toggle.checked; });
    if (!toggle.checked && opener) opener.focus();
  });
  addEventListener("keydown", function (e) {
    if (e.key === "Escape" && toggle.checked) return toggle.click();
    var busy = /^(INPUT|TEXTAREA|SELECT)$/.test(d.activeElement.tagName) || e.altKey;
    if (!toggle.checked && !busy && (e.key === "/" || e.key === "s")) open(e);
  });
  if (asked.get("q") && !own) { field.value = asked.get("q"); open(); }
})();
