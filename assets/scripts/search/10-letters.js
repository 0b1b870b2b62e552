// Search: the engine, a pure part without DOM (`chuyenmucSearch`), and its life as a worker.
//
// Stable interface, for pages and for measurements alike:
//   const engine = chuyenmucSearch.create(t1, t2);   // parsed search/t1.json, t2.json (or null)
//   engine.query("lua dao", { today: "2026-11-20", limit: 20 })
//     → { items: [{ uri, title, kind, field, date, expired, score, titleHtml, html, section, terms }],
//         total, kinds: { key: count }, fields: { key: count }, near: ["…"] }
//   `uri` is relative to the site, `section` is { uri, title } or null, `titleHtml` and `html` hold
//   no tag but <mark>, `terms` are the accented words for ?h=. Options `kind`, `field` narrow.
// This part: letters and syllables, for readers who type without marks or with other ones.
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TONES = "\u0300\u0301\u0303\u0309\u0323";
const SYLLABLE = /^(ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(ng|[nc]h|[cmnpt])?$/;

function fold(text) {
  return text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC");
}

function wordsOf(text) {
  return text.toLowerCase().match(WORD) || [];
}

// A syllable as its letters (â, ơ, đ … kept) and its tone, so that hoà and hòa are the same.
function spell(word) {
  let tone = "";
  const letters = word.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, mark => {
    if (!TONES.includes(mark)) return mark;
    tone = mark;
    return "";
  }).normalize("NFC");
  return { letters, tone, bare: fold(letters) };
}

// How far what was typed agrees with what is written: the same, marks missing, marks that contradict.
function agreement(typed, written) {
  let missing = false;
  if (written.plain) return 0.85;
  for (let i = 0; i < typed.letters.length; i++) {
    const a = typed.letters[i], b = written.letters[i];
    if (a === b) continue;
    if (a !== typed.bare[i]) return 0.3;
    missing = true;
  }
  if (typed.tone !== written.tone) {
    if (typed.tone) return 0.3;
    missing = true;
  }
  return missing ? 0.9 : 1;
}

// Whether one letter more, less, other, or two exchanged make one word of the other.
function oneEdit(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0, j = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const restA = a.length - i - j, restB = b.length - i - j;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}

// What is left of a word when the keys for tones and letters were typed but not turned into them.
function unTelex(bare) {
  const plain = bare.replace(/[1-9]/g, "").replace(/dd/g, "d").replace(/([aeo])\1/g, "$1").replace(/w/g, "");
  return [
    plain,
    plain.replace(/[sfrxj]$/, ""),
    plain.replace(/([aeiouy])[sfrxj]/, "$1"),
    bare.replace(/[sfrxj]$/, "")
  ];
}

function escaped(text) {
  return text.replace(/[&<>"]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
}
