// What a hit shows: the piece of a text around what was asked, with its words marked.
// `weights` and `total` say what each word of the query counts.
function passagesOf({ numbers }, { sets, ways, little, vague }, { weights, total }) {
  const waysBy = new Map();
  ways.forEach(way => {
    if (way.segments.size) way.sets[0].forEach((_, word) => {
      waysBy.set(word, (waysBy.get(word) || []).concat([way]));
    });
  });

  // Which typed word a word of the site stands for, or -1.
  function which(word) {
    let top = 0, at = -1;
    sets.forEach((set, i) => {
      const fit = set.get(word);
      if (fit !== undefined && fit > top && fit >= 0.5) {
        top = fit;
        at = i;
      }
    });
    return at;
  }

  // A word that says little, or may be several words of the site, is marked only beside another.
  function strong(token) {
    return token !== undefined && token.i >= 0 && little[token.i] < 1;
  }

  // Which pieces of a text to mark: words typed, and other ways to say them as whole phrases.
  function spots(text) {
    const out = [], tokens = [];
    let match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(text))) {
      const word = numbers.get(match[0].toLowerCase());
      tokens.push({ from: match.index, to: match.index + match[0].length, word, i: which(word) });
    }
    tokens.forEach((token, k) => {
      const beside = strong(tokens[k - 1]) || strong(tokens[k + 1]);
      if (token.i >= 0 && (sets.length === 1 || beside || (!little[token.i] && !vague[token.i]))) out.push(token);
      (waysBy.get(token.word) || []).forEach(way => {
        for (let n = 1; n < way.sets.length; n++) {
          if (!tokens[k + n] || !way.sets[n].has(tokens[k + n].word)) return;
        }
        tokens.slice(k, k + way.sets.length).forEach(hit => {
          if (hit.i < 0 || little[hit.i]) out.push({ from: hit.from, to: hit.to, i: way.from });
        });
      });
    });
    return out.sort((a, b) => a.from - b.from);
  }

  function shareOf(text) {
    let sum = 0;
    new Set(spots(text).map(spot => spot.i)).forEach(i => {
      sum += weights[i];
    });
    return sum / total;
  }

  // A text as HTML; the words that are marked are added to `terms`.
  function mark(text, terms) {
    let out = "", at = 0, from = -1, to = -1;
    function close() {
      if (from < 0) return;
      out += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, to))}</mark>`;
      wordsOf(text.slice(from, to).normalize("NFC")).forEach(word => terms.add(word));
      at = to;
    }
    spots(text).forEach(spot => {
      if (from >= 0 && /^[ \u00a0]$/.test(text.slice(to, spot.from))) {
        to = spot.to;
        return;
      }
      if (spot.from < to) return;
      close();
      ({ from, to } = spot);
    });
    close();
    return out + escaped(text.slice(at));
  }

  // Where a snippet of this many letters holds the most of what was asked.
  function fullest(list, room) {
    let from = 0, most = -1;
    list.forEach((spot, k) => {
      const seen = new Set();
      let sum = 0;
      for (let n = k; n < list.length && list[n].to - spot.from < room; n++) {
        if (!seen.has(list[n].i)) sum += weights[list[n].i];
        seen.add(list[n].i);
      }
      if (sum > most + 1e-6) {
        most = sum;
        from = spot.from;
      }
    });
    return from;
  }

  // About 170 letters around the most that was asked for, cut between words.
  function snippet(text) {
    const room = 170;
    if (text.length <= room) return text;
    let from = Math.max(0, Math.min(fullest(spots(text), room - 20) - 30, text.length - room));
    if (from > 0) {
      const sentence = text.slice(from, from + 30).search(/[.!?] /);
      from = sentence >= 0 ? from + sentence + 2 : text.indexOf(" ", from) + 1;
    }
    let end = Math.min(text.length, from + room);
    if (end < text.length) end = Math.max(from + 40, text.lastIndexOf(" ", end));
    const piece = text.slice(from, end).replace(/[\s,;:–(“]+$/, "");
    return (from > 0 ? "… " : "") + piece + (end < text.length ? " …" : "");
  }

  return { shareOf, mark, snippet };
}
