// Other ways to say what was asked.
// How far the words from `at` on agree with a phrase: 0.8 exactly, 0.72 nearly, 0 not.
function fits(words, at, phrase) {
  let fit = 0.8;
  if (at + phrase.length > words.length) return 0;
  for (let k = 0; k < phrase.length; k++) {
    if (words[at + k].bare !== phrase[k].bare) return 0;
    const alike = agreement(words[at + k], phrase[k]);
    if (alike < 0.9) return 0;
    if (alike < 1) fit = 0.72;
  }
  return fit;
}

// Groups of words that mean the same: those of the glossary and those that editors listed.
function waysOf(groups, { stream, segmentOf, eachPlace }, variants) {
  const phrases = new Map();
  const spelled = groups.map((group, at) => group.map(phrase => {
    const words = wordsOf(phrase).map(spell);
    if (words.length) {
      const key = words[0].bare;
      if (!phrases.has(key)) phrases.set(key, []);
      phrases.get(key).push({ group: at, words });
    }
    return words;
  }));

  function agreeing(word) {
    const found = new Map();
    variants(word).forEach((fit, w) => {
      if (fit >= 0.9) found.set(w, fit);
    });
    return found;
  }

  // Places of a phrase in the site, as segments.
  function occurrences(sets) {
    const found = new Set();
    sets[0].forEach((_, word) => eachPlace(word, place => {
      for (let k = 1; k < sets.length; k++) if (!sets[k].has(stream[place + k])) return;
      found.add(segmentOf[place]);
    }));
    return found;
  }

  // Other ways to say a part of a query: for each, the span of words it stands for, and where it is.
  return words => {
    const ways = [];
    words.forEach((word, from) => (phrases.get(word.bare) || []).forEach(entry => {
      const fit = fits(words, from, entry.words), to = from + entry.words.length;
      if (fit) spelled[entry.group].forEach(other => {
        if (other.length && other !== entry.words) ways.push({ from, to, words: other, fit });
      });
    }));
    return ways.slice(0, 60).map(({ from, to, words: other, fit }) => {
      const sets = other.map(agreeing);
      return { from, to, fit, sets, segments: occurrences(sets) };
    });
  };
}
