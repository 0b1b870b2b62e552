// How well each document answers: by single words, by pairs of words, by its best single place.
// What a word counts where it stands (the places of the index), and most of the query in one place.
const BOOST = [1, 1, 0.92, 0.9, 0.85, 0.6, 0.6, 0.4];
const WHOLE = [1, 1, 0.95, 0.85, 0.9, 0.5, 0.55, 0.5];

function scorerOf({ docs, stream, segmentOf, docOf, fieldOf, startOf, lengthOf, eachPlace }) {
  const segments = docOf.length, ofDoc = new Float32Array(docs.length);
  const [current, covered, matched] = [0, 0, 0].map(() => new Float32Array(segments));
  const own = new Uint8Array(segments);

  function lift(touched, segment, fit) {
    if (current[segment] === 0) touched.push(segment);
    if (fit > current[segment]) current[segment] = fit;
  }
  // The other ways to say the words `from` to `to` are there too.
  function liftWays(touched, ways, from, to) {
    ways.forEach(way => {
      if (from >= way.from && to < way.to) way.segments.forEach(segment => lift(touched, segment, way.fit));
    });
  }
  function spread(touched, weight, into, counts) {
    const seen = [];
    for (const segment of touched) {
      const fit = current[segment], doc = docOf[segment], value = BOOST[fieldOf[segment]] * fit;
      if (ofDoc[doc] === 0) seen.push(doc);
      if (value > ofDoc[doc]) ofDoc[doc] = value;
      if (counts) {
        covered[segment] += weight * fit;
        matched[segment]++;
      }
      current[segment] = 0;
    }
    for (const doc of seen) {
      into[doc] += weight * ofDoc[doc];
      ofDoc[doc] = 0;
    }
  }
  function rarity(df) {
    return Math.log(1 + (docs.length - df + 0.5) / (df + 0.5)) + 0.15;
  }

  // Word by word: what each weighs, what they give each document.
  function byWord({ sets, ways, little }) {
    const scores = new Float32Array(docs.length);
    const weights = sets.map((set, i) => {
      const touched = [], strong = new Set();
      set.forEach((fit, word) => eachPlace(word, place => {
        lift(touched, segmentOf[place], fit);
        if (fit >= 0.5) strong.add(docOf[segmentOf[place]]);
      }));
      touched.forEach(segment => {
        if (current[segment] >= 0.85) own[segment]++;
      });
      liftWays(touched, ways, i, i);
      const weight = rarity(strong.size) * (little[i] ? 0.25 : 1);
      spread(touched, weight, scores, true);
      return weight;
    });
    return { scores, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  }

  // Each word with the next: side by side, or the other way round.
  function byPair({ sets, ways, little }) {
    const scores = new Float32Array(docs.length);
    let total = 0;
    for (let i = 0; i + 1 < sets.length; i++) {
      const touched = [], right = sets[i + 1];
      sets[i].forEach((fit, word) => eachPlace(word, place => {
        const before = place ? right.get(stream[place - 1]) || 0 : 0;
        const beside = Math.max(right.get(stream[place + 1]) || 0, 0.7 * before);
        if (beside) lift(touched, segmentOf[place], Math.min(fit, beside));
      }));
      liftWays(touched, ways, i, i + 1);
      const seen = new Set(touched.map(segment => docOf[segment])).size;
      const vain = [1, 0.5, 0.2][(little[i] ? 1 : 0) + (little[i + 1] ? 1 : 0)];
      // Two words that stand together nowhere here say little about any page.
      const weight = rarity(seen) * (seen ? 1 : 0.2) * vain;
      total += weight;
      spread(touched, weight, scores, false);
    }
    return { scores, total };
  }

  // The best single place: most of the query in one title, name, question or paragraph.
  function byPlace({ sets }, total) {
    const exact = new Uint8Array(docs.length), top = new Float32Array(docs.length);
    const textOf = new Int32Array(docs.length).fill(-1), textTop = new Float32Array(docs.length);
    for (let segment = 0; segment < segments; segment++) {
      if (covered[segment] === 0) continue;
      const doc = docOf[segment], field = fieldOf[segment], share = covered[segment] / total;
      const dense = Math.min(1, matched[segment] / lengthOf[segment]);
      let value = WHOLE[field] * share * share * (field < SUMMARY ? 0.55 + 0.45 * Math.sqrt(dense) : 1);
      // It begins with what was asked:
      if (field <= SHORT && sets.some(set => set.get(stream[startOf[segment]]) >= 0.5)) value *= 1.1;
      if (field <= NAME && own[segment] === sets.length && sets.length === lengthOf[segment]) exact[doc] = 1;
      if (value > top[doc]) top[doc] = value;
      if (field >= QUESTION && share > textTop[doc]) {
        textTop[doc] = share;
        textOf[doc] = segment;
      }
    }
    return { exact, top, textOf };
  }

  // The documents that answer, the best first, those that have expired last; and what a word weighs.
  return (asked, today) => {
    [covered, matched, own].forEach(counted => counted.fill(0));
    const words = byWord(asked), pairs = byPair(asked), { exact, top, textOf } = byPlace(asked, words.total);
    const typed = asked.words.map(w => w.letters + w.tone).join(" ").normalize("NFC");
    const meaning = /(^| )(l[aà] g[iì]|ngh[iĩ]a)/.test(typed), found = [];
    docs.forEach((doc, at) => {
      if (words.scores[at] === 0) return;
      const terms = words.scores[at] / words.total;
      const together = asked.sets.length > 1 ? pairs.scores[at] / pairs.total : terms;
      const weight = meaning && doc.kind === "term" ? 1.15 : doc.weight;
      let score = (0.45 * terms + 0.25 * together + 0.3 * top[at]) * weight;
      // The query is all there is in a title or a name:
      if (exact[at]) score *= 1.12;
      if (doc.ages && doc.date) {
        const age = Math.max(0, (Date.parse(today) - Date.parse(doc.date)) / 864e5);
        score *= 0.95 + 0.05 * Math.exp(-age / 120);
      }
      found.push({ doc: at, score, text: textOf[at], expired: !!doc.until && doc.until < today });
    });
    found.sort((a, b) => a.expired - b.expired || b.score - a.score || a.doc - b.doc);
    const most = found.reduce((so, hit) => Math.max(so, hit.score), 0);
    const hits = found.filter(hit => hit.score >= Math.max(0.12, most * 0.3));
    return { hits, weights: words.weights, total: words.total };
  };
}
