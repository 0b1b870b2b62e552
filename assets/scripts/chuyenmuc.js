// The frame's own script, fetched after the first frame was shown. Every page is whole without it:
// each control stays hidden until the browser is known to manage it, with its room kept by the
// stylesheet, since nothing may move now. `__md_get` comes from the frame's inline script.
(function () {
  "use strict";
  var d = document, root = d.documentElement, body = d.body;
  var config = JSON.parse(d.getElementById("__config").textContent), home = new URL(config.base.replace(/\/*$/, "/"), location.href);
  var inApp = /Zalo|FBAN|FBAV/.test(navigator.userAgent), sound = d.querySelector("audio");

  function all(selector, act) { [].forEach.call(d.querySelectorAll(selector), act); }
  function reveal(selector, onclick) {
    all(selector, function (node) { node.hidden = false; if (onclick) node.onclick = onclick; });
  }
  function label(node, words) { node.setAttribute("aria-live", "polite"); node.lastChild.textContent = words; }

  // Rules for paper and for what is drawn here, which nobody had to wait for.
  var later = d.createElement("link");
  later.rel = "stylesheet";
  later.href = new URL("assets/later.css", home);
  d.head.appendChild(later);

  // What the engine's bundle, our search and this file keep on the device.
  window.__md_hash = function (text) {
    for (var hash = 0, at = 0; at < text.length; at++) hash = (hash << 5) - hash + text.charCodeAt(at) | 0;
    return hash;
  };
  window.__md_set = function (key, value, store, scope) {
    try { (store || localStorage).setItem((scope || __md_scope).pathname + "." + key, JSON.stringify(value)); } catch (e) { /* full or forbidden */ }
  };

  // Light, dark, high contrast: the system's choice until the reader makes one, kept in the
  // engine's format. The button names what comes next.
  var SCHEMES = ["default", "slate", "contrast"];
  var NAMES = { "default": "Sáng", slate: "Tối", contrast: "Rõ nét" };
  var night = matchMedia("(prefers-color-scheme: dark)");
  function scheme() { return root.getAttribute("data-md-color-scheme"); }
  function next() { return SCHEMES[(SCHEMES.indexOf(scheme()) + 1) % 3]; }
  function paint(name) {
    [root, body].forEach(function (node) { node.setAttribute("data-md-color-scheme", name); });
    all("[data-scheme]", function (b) { b.lastChild.textContent = NAMES[next()]; });
  }
  paint(scheme());
  reveal("[data-scheme]", function () {
    var chosen = next();
    __md_set("__palette", {
      index: SCHEMES.indexOf(chosen),
      color: { media: "", scheme: chosen, primary: "", accent: "" }
    });
    paint(chosen);
  });
  if (night.addEventListener) night.addEventListener("change", function (e) {
    if (!__md_get("__palette")) paint(e.matches ? "slate" : "default");
  });

  // Few data: pictures that are not there yet wait for a tap. Asked by the system or the reader; the
  // inline script says so, and until here the stylesheet has kept the browser from fetching them.
  var spare = root.classList.contains("lite");
  var held = [].filter.call(d.querySelectorAll("main img[loading=lazy]"), function (img) { return spare && !img.complete; });
  held.forEach(function (img) { img.setAttribute("data-src", img.getAttribute("src")); img.removeAttribute("src"); });
  root.classList.remove("lite");
  if (held.length) {
    var fetchAll = d.createElement("button"), top = d.querySelector("#noi-dung .cm-title .cm-wrap, #noi-dung .cm-wrap");
    fetchAll.type = "button";
    fetchAll.className = "cm-act cm-held";
    fetchAll.textContent = "Đang tiết kiệm dữ liệu. Tải " + held.length + " hình của trang này";
    fetchAll.onclick = function () {
      held.forEach(function (img) { img.src = img.getAttribute("data-src"); });
      fetchAll.remove();
    };
    top.appendChild(fetchAll);
  }
  all("[data-lite] span", function (words) { words.textContent = spare ? "bật" : "tắt"; });
  reveal("[data-lite]", function () { __md_set("__lite", !spare); location.reload(); });

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

  // Share, copy, print. Where the clipboard is closed, as inside Zalo, the words are shown selected.
  var address = d.querySelector("link[rel=canonical]");
  address = address ? address.href : location.href.split(/[?#]/)[0];
  function copy(node) {
    var words = node.getAttribute("data-copy") || address;
    function shown() {
      var box = d.createElement("textarea");
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
    navigator.clipboard.writeText(words).then(function () {
      label(node, node.getAttribute("data-copy") ? "Đã chép" : "Đã chép link");
    }, shown);
  }
  reveal("[data-copy]", function () { copy(this); });
  if (navigator.share && !inApp) reveal("[data-share]", function () {
    navigator.share({ title: d.title, url: address }).catch(function () { /* closed */ });
  }); else reveal("[data-share]", function () { copy(this); });
  if (window.print && !inApp) reveal("[data-print]", function () { print(); });
  else all("[data-print]", function (node) { node.remove(); });
  if (inApp) all("[data-listen]", function (node) {
    var hint = d.createElement("p");
    hint.className = "cm-meta";
    hint.textContent = "Muốn " + (sound ? "" : "nghe hoặc ") + "in: bấm ⋮ hoặc … ở góc màn hình, chọn “Mở bằng trình duyệt”.";
    node.parentNode.after(hint);
  });
  addEventListener("beforeprint", function () { all("main details", function (x) { x.open = true; }); });

  // Listen: with a Vietnamese voice, by sentences of at most 200 characters; else the recording of
  // the article, which has a player of its own beside the button; else no button. Again to stop.
  // The sentence being read is marked where the browser can mark a stretch of text, else its block.
  // Voices load late: where one was found before, the button is there from the start.
  var talk = window.speechSynthesis, words;
  function voice() { return talk && !inApp && talk.getVoices().filter(function (v) { return /^vi/i.test(v.lang); })[0]; }
  // The sentences of a block, each with where it begins and ends in the block's text nodes.
  function sentences(block) {
    var walker = d.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [], text = "", node;
    while ((node = walker.nextNode())) { nodes.push([node, text.length]); text += node.data; }
    function place(at) {
      for (var i = nodes.length - 1; nodes[i][1] > at; i--);
      return [nodes[i][0], Math.min(at - nodes[i][1], nodes[i][0].length)];
    }
    var found = [], match, cut = /(?:[^.!?]|[.!?](?=\S)){1,200}(?:[.!?]+(?=\s|$)|(?=\s)|$)/g;
    while ((match = cut.exec(text)) && match[0]) {
      if (!match[0].trim()) continue;
      var range = d.createRange(), from = place(match.index), to = place(match.index + match[0].length);
      range.setStart(from[0], from[1]);
      range.setEnd(to[0], to[1]);
      found.push({ text: match[0].trim(), range: range, block: block });
    }
    return found;
  }
  function unmark() {
    if (window.CSS && CSS.highlights) CSS.highlights.delete("dang-doc");
    all(".cm-read", function (b) { b.classList.remove("cm-read"); });
  }
  function mark(part) {
    unmark();
    if (window.Highlight && CSS.highlights) CSS.highlights.set("dang-doc", new Highlight(part.range));
    else part.block.classList.add("cm-read");
    var box = part.range.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight * 0.7) part.block.scrollIntoView({ block: "center" });
  }
  function still() {
    unmark();
    all("[data-listen]", function (b) {
      b.classList.remove("cm-act--on");
      if (words) b.lastChild.innerHTML = words;
    });
  }
  function begun() {
    all("[data-listen]", function (b) {
      words = words || b.lastChild.innerHTML || b.lastChild.textContent;
      b.classList.add("cm-act--on");
      b.lastChild.textContent = "Dừng đọc";
    });
  }
  function speak() {
    if (sound && !sound.paused && !sound.error) return sound.pause();
    if (talk && (talk.speaking || talk.pending)) { talk.cancel(); return still(); }
    if (sound && !voice()) {
      if (sound.error) sound.load();
      return sound.play().catch(function () { /* `onerror` tells */ });
    }
    var whole = d.querySelector(".cm-prose, .cm-fig") || d.querySelector("main"), parts = [];
    [].forEach.call(whole.querySelectorAll("h2,h3,h4,p,li,td,b,summary"), function (block) {
      if (!block.querySelector("p,li,h2,h3,b + span") && !block.parentNode.closest("p,li>b,td,summary")) parts = parts.concat(sentences(block));
    });
    parts.forEach(function (part, at) {
      var say = new SpeechSynthesisUtterance(part.text);
      say.voice = voice(); say.lang = "vi-VN"; say.rate = 0.95;
      say.onstart = function () { mark(part); };
      if (at === parts.length - 1) say.onend = still;
      talk.speak(say);
    });
    begun();
  }
  function listen() {
    if (!voice()) return;
    __md_set("__listen", 1);
    reveal("[data-listen]", speak);
  }
  if (sound) {
    reveal("[data-listen]", speak);
    sound.onplay = function () { if (talk) talk.cancel(); begun(); };
    sound.onpause = function () { if (!sound.error) still(); };
    sound.onerror = function () {
      still();
      all("[data-listen]", function (b) { label(b, "Chưa tải được bản ghi âm. Thử lại"); });
    };
  }
  if (talk && !inApp) {
    if (__md_get("__listen")) reveal("[data-listen]", speak);
    listen();
    talk.onvoiceschanged = listen;
    addEventListener("pagehide", function () { talk.cancel(); });
  }

  // What has expired since the page was built, by the reader's clock, on Vietnam's date. What is then
  // not shown at all is gone already, by the inline script.
  var today = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
  all("[data-valid-until]", function (node) {
    if (today <= node.getAttribute("data-valid-until")) return;
    node.classList.add("cm-expired");
    [].forEach.call(node.querySelectorAll("[data-in-force],[data-expired],[data-expired-text]"), function (part) {
      part.hidden = part.hasAttribute("data-in-force");
    });
  });

  // A link to something inside a closed block opens the block. Where none was closed the browser has
  // gone there, and the reader may have scrolled on.
  function openTarget() {
    var target, opened;
    try { target = d.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (wrong) { /* not a name */ }
    for (var node = target; node; node = node.parentElement) if (node.tagName === "DETAILS" && !node.open) opened = node.open = true;
    if (opened) target.scrollIntoView();
  }
  if (location.hash) openTarget();
  addEventListener("hashchange", openTarget);

  // Search. Nothing of it is loaded before its first use; without it every link and form leads to
  // the search page. `connect` starts the worker and fetches the first file of the index beside it.
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
  window.chuyenmuc = { home: home, script: script, connect: connect, bundle: new URL(config.bundle, location.href), later: later };
  if (asked.get("h")) script("assets/scripts/danh-dau.js");

  // Kept for when the signal is gone. Only a published site names a manifest, hence has a service
  // worker; browsers offer it over https and on this machine, in-app ones on iOS not at all.
  var keeper = navigator.serviceWorker, saved = "cm " + home.pathname + " saved";
  if (keeper && window.caches && d.querySelector("link[rel=manifest]")) {
    var keep = function () {
      setTimeout(function () {  // what it fetches must not hold up a first search
        keeper.register(new URL("sw.js", home), { updateViaCache: "none" }).catch(function () { /* no room */ });
      }, 3000);
    };
    if (d.readyState === "complete") keep(); else addEventListener("load", keep);
    var here = location.origin + location.pathname;
    reveal("[data-save]", function () {
      // Each once, or the browser refuses all; held pictures are not there; a long recording stays out.
      var button = this, parts = [here];
      all("main img[src]" + (spare ? "" : ",audio[data-keep]"), function (x) {
        if (parts.indexOf(x.src) < 0) parts.push(x.src);
      });
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
      caches.open(saved).then(function (cache) { return cache.addAll(parts); }).then(
        function () { label(button, "Đã lưu trên máy này"); },
        function () { label(button, "Chưa lưu được"); });
    });
    caches.match(here, { cacheName: saved }).then(function (hit) {
      if (hit) all("[data-save]", function (b) { label(b, "Đã lưu trên máy này"); });
    });
  } else all("[data-save]", function (node) { node.remove(); });

  // The overlay is for pages from a server; the search page has a field of its own. Drawn at its
  // first use. The class names, the order of children and the names of components are the engine's,
  // whose bundle takes over from `tim-nhanh.js`; so are the parts that people never see, which a
  // built page leaves out (`publish/squeeze.py`) and a preview may have.
  var own = d.querySelector("[data-search-found]");
  if (fromDisk && !own) return;
  var opener, field, toggle;
  function shut() { if (toggle && toggle.checked) toggle.click(); }
  function build() {
    var page = new URL("tim-kiem/", home), part = '<input class="md-toggle" type="checkbox" autocomplete="off" data-md-toggle=';
    all(".md-toggle,.md-dialog", function (n) { n.remove(); });
    body.insertAdjacentHTML("afterbegin", part + 'drawer id="__drawer">' + part + 'search id="__search">' +
      '<div class="md-dialog" data-md-component="dialog"><div class="md-typeset"></div></div>');
    d.querySelector(".cm-head").insertAdjacentHTML("beforeend",
      '<label for="__search" hidden>Tìm kiếm</label>' +
      '<div class="md-search" data-md-component="search" role="dialog" aria-modal="true" aria-label="Tìm nhanh">' +
      '<label class="md-search__overlay" for="__search" aria-hidden="true"></label>' +
      '<div class="md-search__inner" role="search"><form class="md-search__form" name="search" action="' + page + '">' +
      '<input type="text" class="md-search__input" name="q" aria-label="Gõ việc cần tìm" placeholder="vi du: khai sinh" autocapitalize="off" autocomplete="off" spellcheck="false" enterkeyhint="search" data-md-component="search-query" required>' +
      '<button type="button" class="md-search__close"><svg class="cm-i" viewBox="0 0 24 24" aria-hidden="true"><path d="M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4l5.6 5.6L5 17.6 6.4 19l5.6-5.6 5.6 5.6 1.4-1.4-5.6-5.6z"/></svg><span>Đóng</span></button></form>' +
      '<div class="md-search__output"><div class="md-search__scrollwrap" tabindex="0" role="region" aria-label="Kết quả tìm" data-md-scrollfix>' +
      '<div class="md-search-result" data-md-component="search-result"><div class="md-search-result__meta" role="status">Gõ để tìm.</div>' +
      '<ol class="md-search-result__list" role="presentation"></ol></div>' +
      '<a class="cm-more" href="' + page + '" data-search-page>Xem tất cả trên trang Tìm kiếm</a></div></div></div></div>');
    field = window.chuyenmuc.field = d.querySelector(".md-search__input");
    field.value = asked.get("q");
    d.querySelector(".md-search__close").onclick = shut;
    toggle = d.getElementById("__search");
    toggle.addEventListener("change", function () {
      body.classList.toggle("cm-locked", toggle.checked);
      all("#noi-dung, .cm-foot, .cm-bar, .md-banner, .md-skip, .cm-head>.cm-wrap", function (n) { n.inert = toggle.checked; });
      if (toggle.checked) return;
      if (opener) opener.focus();
      // Else the bundle, should it come only now, would open what the reader has closed.
      if (asked.get("q")) history.replaceState(null, "", location.pathname + location.hash);
    });
    script("assets/scripts/tim-nhanh.js", function (there) { if (!there) location.href = page; });
  }
  function open(event) {
    if (event && (event.ctrlKey || event.metaKey || event.shiftKey) || !own && !later.sheet) return;
    if (event) event.preventDefault();
    if (own) return d.getElementById("q").focus();
    if (!field) build();
    opener = d.activeElement;
    if (!toggle.checked) toggle.click();
    field.focus();
  }
  all("[data-search]", function (a) {
    if (!own) a.setAttribute("aria-haspopup", "dialog");
    a.onclick = open;
  });
  addEventListener("keydown", function (e) {
    if (e.key === "Escape") return shut();
    var busy = /^(INPUT|TEXTAREA|SELECT)$/.test(d.activeElement.tagName) || e.altKey;
    if (!(toggle && toggle.checked) && !busy && (e.key === "/" || e.key === "s")) open(e);
  });
  later.onload = function () { if (asked.get("q") && !own) open(); };
})();
