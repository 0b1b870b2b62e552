// What was typed, as sets of words of the site: number → how far it agrees.
const MOST_WORDS = 24, MOST_LETTERS = 300;

function best(found) {
  let top = 0;
  found.forEach(fit => {
    if (fit > top) top = fit;
  });
  return top;
}

function readerOf({ vocabulary, byBare, stream, eachPlace }) {
  // The words of the site that a typed word may stand for.
  function variants(typed) {
    const found = new Map();
    (byBare.get(typed.bare) || []).forEach(word => found.set(word, agreement(typed, vocabulary[word])));
    return found;
  }

  function addPrefixes(typed, found) {
    const known = best(found) >= 0.9;
    byBare.forEach((words, bare) => {
      if (bare.length <= typed.bare.length || !bare.startsWith(typed.bare)) return;
      words.forEach(word => {
        const { letters, tone, plain } = vocabulary[word];
        const fit = agreement(typed, { letters, tone: typed.tone ? tone : "", plain });
        found.set(word, fit * (known ? 0.6 : 0.85) * Math.pow(typed.bare.length / bare.length, 0.15));
      });
    });
  }

  function edits(typed) {
    const found = new Set();
    byBare.forEach((words, bare) => {
      if (bare !== typed.bare && oneEdit(typed.bare, bare)) words.forEach(word => found.add(word));
    });
    return found;
  }

  // The words that stand `step` places from any word of a set somewhere on the site.
  function neighbours(set, step) {
    const found = new Set();
    if (set) set.forEach((fit, word) => {
      if (fit >= 0.5) eachPlace(word, place => found.add(stream[place + step]));
    });
    return found;
  }

  // Words run together, taken apart into as few as can be.
  function split(typed) {
    const bare = typed.bare, reach = [[]];
    if (SYLLABLE.test(bare)) return null;
    for (let end = 1; end <= bare.length; end++) {
      for (let start = Math.max(0, end - 7); start < end; start++) {
        if (!reach[start] || (reach[end] && reach[end].length <= reach[start].length + 1)) continue;
        const part = bare.slice(start, end);
        if (part.length > 1 && byBare.has(part)) reach[end] = reach[start].concat([[start, end]]);
      }
    }
    const cut = reach[bare.length];
    return cut && cut.length > 1 ? cut.map(([from, to]) => spell(typed.letters.slice(from, to))) : null;
  }

  // A word the site does not have: its beginning alone is typed, keys are left over, or it is several.
  function guess(word, open) {
    if (open && [...byBare.keys()].some(bare => bare.startsWith(word.bare))) return [word];
    const keys = unTelex(word.bare).find(bare => byBare.has(bare));
    return keys ? [spell(keys)] : split(word) || [word];
  }

  // What was typed, as words: run together or apart, keys left over, an end that is still open.
  function read(text) {
    const clean = text.slice(0, MOST_LETTERS).normalize("NFC").toLowerCase();
    const typed = wordsOf(clean).slice(0, MOST_WORDS).map(spell), words = [];
    const open = typed.length > 0 && /[\p{L}\p{N}]$/u.test(clean);
    for (let i = 0; i < typed.length; i++) {
      const word = typed[i], after = typed[i + 1], known = byBare.has(word.bare);
      const joined = after && !(known && byBare.has(after.bare)) ? word.bare + after.bare : "";
      if (joined && byBare.has(joined)) {
        words.push(spell(joined));
        i++;
      } else words.push(...(known ? [word] : guess(word, open && !after)));
    }
    return { words, open };
  }

  // A word that is unknown, or stands beside neighbours it never has here, may be misspelt.
  function mend(word, i, sets) {
    const known = best(sets[i]) >= 0.5, after = neighbours(sets[i - 1], 1), ahead = neighbours(sets[i + 1], -1);
    const beside = w => after.has(w) || ahead.has(w);
    let meets = known && sets.length === 1;
    sets[i].forEach((fit, w) => {
      meets = meets || (fit >= 0.5 && beside(w));
    });
    if (meets) return sets[i];
    const found = new Map(sets[i]);
    found.forEach((fit, w) => {
      if (fit < 0.5) found.set(w, 0.65);
    });
    if (word.bare.length > 2 || (!known && word.bare.length > 1)) {
      edits(word).forEach(w => {
        if (beside(w)) found.set(w, 0.75);
        else if (!known && word.bare.length > 2) found.set(w, 0.5);
      });
    }
    return found;
  }

  function understand(text) {
    const { words, open } = read(text), last = words.length - 1, sets = words.map(variants);
    if (open && words[last].bare.length > 0) addPrefixes(words[last], sets[last]);
    return { words, sets: words.map((word, i) => mend(word, i, sets)) };
  }

  return { variants, understand };
}
