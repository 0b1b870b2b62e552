// The page for when the signal is gone: what this phone has kept, and what it was asked for.
(function () {
  "use strict";
  var d = document, home = window.chuyenmuc.home, mine = "cm " + home.pathname + " ";
  var none = d.querySelector("[data-kept-none]"), asked = d.querySelector("[data-asked]");

  // Where the reader wanted to go, if that is on this site.
  try {
    var from = new URL(new URLSearchParams(location.search).get("tu") || "", location.origin);
    if (location.search && from.href.indexOf(home.href) === 0) {
      asked.hidden = false;
      asked.querySelector("a").href = from.href;
    }
  } catch (wrong) { /* not an address */ }

  function row(cache, request, list, canGo) {
    return cache.match(request).then(function (response) { return response.text(); }).then(function (text) {
      var title = new DOMParser().parseFromString(text, "text/html").querySelector("h1");
      if (!title) return;
      var li = d.createElement("li"), a = d.createElement("a");
      li.className = "cm-hit";
      a.href = request.url;
      a.textContent = request.url === home.href ? "Trang chủ" : title.textContent.trim();
      li.appendChild(a);
      if (canGo) {
        var b = d.createElement("button");
        b.type = "button";
        b.className = "cm-act";
        b.textContent = "Bỏ lưu";
        b.setAttribute("aria-label", "Bỏ lưu " + a.textContent);
        b.onclick = function () { cache.delete(request).then(function () { li.remove(); }); };
        li.appendChild(b);
      }
      list.appendChild(li);
    });
  }
  function show(section, name) {
    return caches.open(name).then(function (cache) {
      return cache.keys().then(function (all) {
        var pages = all.filter(function (r) { return /\/$/.test(r.url) && r.url !== location.origin + location.pathname; });
        if (!pages.length) return;
        var list = section.querySelector("ul");
        return pages.reduce(function (before, r) {
          return before.then(function () { return row(cache, r, list, name === mine + "saved"); });
        }, Promise.resolve()).then(function () { section.hidden = !list.children.length; none.hidden = none.hidden || !section.hidden; });
      });
    });
  }
  if (!window.caches) return;
  caches.keys().then(function (names) {
    return Promise.all(["saved", "seen", ""].map(function (kind) {
      var section = d.querySelector('[data-kept="' + (kind || "now") + '"]');
      var name = names.filter(function (n) {
        return kind ? n === mine + kind : n.indexOf(mine) === 0 && /^[0-9a-f]{12}$/.test(n.slice(mine.length));
      })[0];
      return name && show(section, name);
    }));
  }).then(function () { d.querySelector("[data-kept-all]").setAttribute("aria-busy", "false"); });
})();
