// The day of the build stands in one small file, so that a page is new only when its content is. It is
// asked for when its place comes near; without a network or a script the link to the file stays.
all("[data-built]", link => {
  if (window.IntersectionObserver) new IntersectionObserver((seen, place) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    place.disconnect();
    fetch(link.href, { cache: "no-cache" }).then(response => response.text()).then(day => {
      if (/^\d{4}-\d\d-\d\d\s*$/.test(day)) link.replaceWith(day.trim().split("-").reverse().join("/"));
    }).catch(() => { /* lost */ });
  }).observe(link);
});
