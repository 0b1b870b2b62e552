// The index: the whole site as one stream of word numbers. A segment is one title, name, text …
// Where words stand: title, short title, other names, address, question, summary, heading, text.
const TITLE = 0, SHORT = 1, NAME = 2, SLUG = 3, QUESTION = 4, SUMMARY = 5, HEADING = 6, TEXT = 7;

// What a hit counts whose kind comes without a weight; the first file says one for each kind.
const WEIGHT = 0.9;

// The documents of the first file, with the sections of the second where it is there and fits.
function documentsOf(first, full) {
  const kinds = first.kinds.map(([kind, , weight, ages]) => ({ kind, weight: weight >= 0 ? weight : WEIGHT, ages }));
  const docs = first.docs.map(row => ({
    ...kinds[row[1]],
    uri: row[0],
    field: row[2] < 0 ? "" : first.fields[row[2]][0],
    date: row[3] || "",
    until: row[4] || "",
    title: row[5],
    short: row[6] || "",
    summary: row[7] || "",
    names: row[8] ? row[8].split("|") : [],
    questions: row[9] ? row[9].split("|") : [],
    sections: []
  }));
  if (full) full.text.forEach((flat, at) => {
    const { questions, sections } = docs[at];
    for (let i = 0; i < flat.length; i += 3) {
      const [anchor, heading, text] = flat.slice(i, i + 3), asked = typeof heading === "number";
      sections.push({ anchor, asked, title: asked ? questions[heading] : heading, text });
    }
  });
  return docs;
}

function indexOf(docs) {
  const vocabulary = [], numbers = new Map(), byBare = new Map();
  const stream = [], segmentOf = [], docOf = [], fieldOf = [], startOf = [], sectionOf = [], lengthOf = [];

  // Words of an address have no marks to agree with: they are words of their own, like any marks.
  function number(raw, plain) {
    let found = numbers.get(plain + raw);
    if (found !== undefined) return found;
    const spelt = spell(raw), key = plain + spelt.letters + spelt.tone;
    spelt.plain = !!plain;
    found = numbers.get(key);
    if (found === undefined) {
      found = vocabulary.push(spelt) - 1;
      numbers.set(key, found);
      const same = byBare.get(spelt.bare);
      if (same) same.push(found);
      else byBare.set(spelt.bare, [found]);
    }
    numbers.set(plain + raw, found);
    return found;
  }

  function add(doc, field, text, section) {
    const words = wordsOf(text);
    if (!words.length) return;
    const segment = docOf.push(doc) - 1;
    fieldOf.push(field);
    startOf.push(stream.length);
    sectionOf.push(section);
    lengthOf.push(words.length);
    for (const word of words) {
      stream.push(number(word, field === SLUG ? "/" : ""));
      segmentOf.push(segment);
    }
    stream.push(-1);
    segmentOf.push(-1);
  }

  docs.forEach((doc, at) => {
    add(at, TITLE, doc.title, -1);
    if (doc.short) add(at, SHORT, doc.short, -1);
    doc.names.forEach(name => add(at, NAME, name, -1));
    if (!doc.uri.includes("#")) add(at, SLUG, doc.uri.split("/").slice(-2)[0].replace(/-/g, " "), -1);
    add(at, SUMMARY, doc.summary, -1);
    doc.questions.forEach(question => {
      add(at, QUESTION, question, doc.sections.findIndex(s => s.asked && s.title === question));
    });
    doc.sections.forEach((section, k) => {
      if (section.title && !section.asked) add(at, HEADING, section.title, k);
      add(at, TEXT, section.text, k);
    });
  });

  const size = vocabulary.length, starts = new Int32Array(size + 1), places = new Int32Array(stream.length);
  stream.forEach(word => {
    if (word >= 0) starts[word + 1]++;
  });
  for (let word = 0; word < size; word++) starts[word + 1] += starts[word];
  const next = starts.slice();
  stream.forEach((word, place) => {
    if (word >= 0) places[next[word]++] = place;
  });
  function eachPlace(word, act) {
    for (let i = starts[word]; i < starts[word + 1]; i++) act(places[i]);
  }

  return {
    docs, vocabulary, numbers, byBare, stream, segmentOf, docOf, fieldOf, startOf, sectionOf, lengthOf, eachPlace
  };
}
