// The search engine: a pure part without DOM (chuyenmucSearch), and at the end its life as a worker.
//
// Stable interface, for pages and for measurements alike:
//   var engine = chuyenmucSearch.create(t1, t2);   // parsed search/t1.json, t2.json (t2 may be null)
//   engine.query("lua dao", {today: "2026-11-20", limit: 20})
//     → {items: [{uri, title, kind, field, date, expired, score, titleHtml, html, section, terms}],
//        total, kinds: {key: count}, fields: {key: count}, near: ["…"]}
//   `uri` is relative to the site, `section` is {uri, title} or null, `titleHtml` and `html` hold no
//   tag but <mark>, `terms` are the accented words for ?h=. Options `kind`, `field` narrow.
// As a worker it speaks the protocol of Material for MkDocs (0 setup → 1 ready, 2 query → 3 result)
// and one of its own: {type: 10, id, text, options} → {type: 11, id, full, broken, data}, before which
// {type: 12, text} hands over t1.json as text, or null for “fetch it yourself”.
(function (root) {
  "use strict";
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const TONES = "\u0300\u0301\u0303\u0309\u0323";
  const SYLLABLE = /^(ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(ng|[nc]h|[cmnpt])?$/;
  const MOST_WORDS = 24, MOST_LETTERS = 300;
  // Where words stand: title, short title, other names, address, question, summary, heading, text.
  const TITLE = 0, SHORT = 1, NAME = 2, SLUG = 3, QUESTION = 4, SUMMARY = 5, HEADING = 6, TEXT = 7;
  // What a word counts there:
  const BOOST = [1, 1, 0.92, 0.9, 0.85, 0.6, 0.6, 0.4];
  // What most of the query in one place counts:
  const WHOLE = [1, 1, 0.95, 0.85, 0.9, 0.5, 0.55, 0.5];
  // What a hit counts whose kind comes without a weight (t1.json says one for each kind):
  const WEIGHT = 0.9;
  // Words of a question that say little about what is asked.
  const LITTLE = ("thì là mà và với của cho có không được bị bởi để ở đâu sao gì nào thế như làm ai mấy bao nhiêu khi nếu hay hoặc nhưng " +
    "tôi em anh chị mình bác cô chú tui con cháu này kia đó ấy vậy ạ à nhé nhỉ ơi xin hỏi muốn cần phải nên hãy các những một rồi đã đang sẽ cũng " +
    "thật kiểu từ vào ra lên về đến đi giúp xem cách nhờ người").split(" ").map(spell);

  function fold(text) {
    return text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC");
  }

  // A syllable as its letters (â, ơ, đ … kept) and its tone, so that hoà and hòa are the same.
  function spell(word) {
    let tone = "";
    const letters = word.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, mark => {
      if (TONES.indexOf(mark) < 0) return mark;
      tone = mark;
      return "";
    }).normalize("NFC");
    return { letters: letters, tone: tone, bare: fold(letters) };
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
    return [plain, plain.replace(/[sfrxj]$/, ""), plain.replace(/([aeiouy])[sfrxj]/, "$1"), bare.replace(/[sfrxj]$/, "")];
  }

  function escape(text) {
    return text.replace(/[&<>"]/g, c => { return { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }[c]; });
  }

  function create(first, full) {
    const docs = first.docs.map(row => {
      const kind = first.kinds[row[1]];
      return {
        uri: row[0], kind: kind[0], weight: kind[2] >= 0 ? kind[2] : WEIGHT, ages: !!kind[3], field: row[2] < 0 ? "" : first.fields[row[2]][0],
        date: row[3] || "", until: row[4] || "", title: row[5], short: row[6] || "", summary: row[7] || "",
        names: row[8] ? row[8].split("|") : [], questions: row[9] ? row[9].split("|") : [], sections: []
      };
    });
    if (full && full.n !== first.n) full = null;
    if (full) full.text.forEach((flat, at) => {
      for (let i = 0; i < flat.length; i += 3) {
        const asked = typeof flat[i + 1] === "number";
        docs[at].sections.push({ anchor: flat[i], asked: asked, title: asked ? docs[at].questions[flat[i + 1]] : flat[i + 1], text: flat[i + 2] });
      }
    });

    // The whole site as one stream of word numbers; a segment is one title, name, question, text …
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
        if (same) same.push(found); else byBare.set(spelt.bare, [found]);
      }
      numbers.set(plain + raw, found);
      return found;
    }

    function add(doc, field, text, section) {
      const words = text.toLowerCase().match(WORD);
      if (!words) return;
      const segment = docOf.push(doc) - 1;
      fieldOf.push(field);
      startOf.push(stream.length);
      sectionOf.push(section);
      lengthOf.push(words.length);
      for (let i = 0; i < words.length; i++) { stream.push(number(words[i], field === SLUG ? "/" : "")); segmentOf.push(segment); }
      stream.push(-1);
      segmentOf.push(-1);
    }

    docs.forEach((doc, at) => {
      add(at, TITLE, doc.title, -1);
      if (doc.short) add(at, SHORT, doc.short, -1);
      doc.names.forEach(name => { add(at, NAME, name, -1); });
      if (doc.uri.indexOf("#") < 0) add(at, SLUG, doc.uri.split("/").slice(-2)[0].replace(/-/g, " "), -1);
      add(at, SUMMARY, doc.summary, -1);
      doc.questions.forEach(question => {
        add(at, QUESTION, question, doc.sections.findIndex(s => s.asked && s.title === question));
      });
      doc.sections.forEach((section, k) => {
        if (section.title && !section.asked) add(at, HEADING, section.title, k);
        add(at, TEXT, section.text, k);
      });
    });

    const size = vocabulary.length, segments = docOf.length;
    const starts = new Int32Array(size + 1), places = new Int32Array(stream.length);
    stream.forEach(word => { if (word >= 0) starts[word + 1]++; });
    for (let w = 0; w < size; w++) starts[w + 1] += starts[w];
    const next = starts.slice();
    stream.forEach((word, place) => { if (word >= 0) places[next[word]++] = place; });

    // Groups of words that mean the same: those of the glossary and those that editors listed.
    const groups = first.same.map(group => group.split("|"));
    docs.forEach(doc => { if (doc.kind === "term") groups.push([doc.title].concat(doc.names)); });
    const phrases = new Map();
    const spelled = groups.map((group, at) => {
      return group.map(phrase => {
        const words = (phrase.toLowerCase().match(WORD) || []).map(spell);
        if (words.length) {
          const key = words[0].bare;
          if (!phrases.has(key)) phrases.set(key, []);
          phrases.get(key).push({ group: at, words: words });
        }
        return words;
      });
    });

    const current = new Float32Array(segments), covered = new Float32Array(segments), matched = new Float32Array(segments), own = new Uint8Array(segments);
    const ofDoc = new Float32Array(docs.length);

    function eachPlace(word, act) { for (let i = starts[word]; i < starts[word + 1]; i++) act(places[i]); }

    // The words of the site that a typed word may stand for: number → agreement.
    function variants(typed) {
      const found = new Map();
      (byBare.get(typed.bare) || []).forEach(word => { found.set(word, agreement(typed, vocabulary[word])); });
      return found;
    }

    function addPrefixes(typed, found) {
      const known = best(found) >= 0.9;
      byBare.forEach((words, bare) => {
        if (bare.length <= typed.bare.length || !bare.startsWith(typed.bare)) return;
        words.forEach(word => {
          const whole = vocabulary[word];
          const fit = agreement(typed, { letters: whole.letters, tone: typed.tone ? whole.tone : "", plain: whole.plain });
          found.set(word, fit * (known ? 0.6 : 0.85) * Math.pow(typed.bare.length / bare.length, 0.15));
        });
      });
    }

    function addEdits(typed, found, weight) {
      byBare.forEach((words, bare) => {
        if (bare === typed.bare || !oneEdit(typed.bare, bare)) return;
        words.forEach(word => { if (!found.has(word)) found.set(word, weight); });
      });
    }

    function best(found) { let top = 0; found.forEach(fit => { if (fit > top) top = fit; }); return top; }

    // The words that stand `step` places from any word of a set somewhere on the site.
    function neighbours(set, step) {
      const found = new Set();
      if (set) set.forEach((fit, word) => { if (fit >= 0.5) eachPlace(word, place => found.add(stream[place + step])); });
      return found;
    }

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
      return cut && cut.length > 1 ? cut.map(p => spell(typed.letters.slice(p[0], p[1]))) : null;
    }

    // What was typed, as words: run together or apart, keys left over, an end that is still open.
    function read(text) {
      const clean = text.slice(0, MOST_LETTERS).normalize("NFC").toLowerCase();
      const typed = (clean.match(WORD) || []).slice(0, MOST_WORDS).map(spell);
      const open = typed.length > 0 && /[\p{L}\p{N}]$/u.test(clean);
      const out = [];
      for (let i = 0; i < typed.length; i++) {
        const word = typed[i], last = i === typed.length - 1;
        if (byBare.has(word.bare)) {
          const joined = !last && !byBare.has(typed[i + 1].bare) ? word.bare + typed[i + 1].bare : "";
          if (joined && byBare.has(joined)) { out.push(spell(joined)); i++; } else out.push(word);
          continue;
        }
        const joined = last ? "" : word.bare + typed[i + 1].bare;
        if (joined && byBare.has(joined)) { out.push(spell(joined)); i++; continue; }
        let begins = false;
        if (last && open) byBare.forEach((_, bare) => { begins = begins || bare.startsWith(word.bare); });
        if (begins) { out.push(word); continue; }
        const keys = unTelex(word.bare).filter(bare => byBare.has(bare))[0];
        const parts = keys ? null : split(word);
        if (keys) out.push(spell(keys)); else if (parts) parts.forEach(p => { out.push(p); }); else out.push(word);
      }
      return { words: out, open: open };
    }

    function understand(text) {
      const asked = read(text), words = asked.words, count = words.length;
      const sets = words.map(variants);
      if (asked.open && words[count - 1].bare.length > 0) addPrefixes(words[count - 1], sets[count - 1]);
      // A word that is unknown, or stands beside neighbours it never has here, may be misspelt.
      const before = sets.slice();
      words.forEach((word, i) => {
        const known = best(before[i]) >= 0.5, after = neighbours(before[i - 1], 1), ahead = neighbours(before[i + 1], -1);
        const beside = w => after.has(w) || ahead.has(w);
        let meets = known && count === 1;
        before[i].forEach((fit, w) => { meets = meets || (fit >= 0.5 && beside(w)); });
        if (meets) return;
        const found = new Map(before[i]);
        found.forEach((fit, w) => { if (fit < 0.5) found.set(w, 0.65); });
        if (word.bare.length > 2 || (!known && word.bare.length > 1)) {
          const edits = new Map();
          addEdits(word, edits, 0.5);
          edits.forEach((fit, w) => {
            if (beside(w)) found.set(w, 0.75); else if (!known && word.bare.length > 2) found.set(w, fit);
          });
        }
        sets[i] = found;
      });
      return { words: words, sets: sets };
    }

    function agreeing(word) {
      const found = new Map();
      variants(word).forEach((fit, w) => { if (fit >= 0.9) found.set(w, fit); });
      return found;
    }

    // Places of a phrase in the site, as segments.
    function occurrences(sets, act) {
      sets[0].forEach((_, word) => {
        eachPlace(word, place => {
          for (let k = 1; k < sets.length; k++) if (!sets[k].has(stream[place + k])) return;
          act(segmentOf[place]);
        });
      });
    }

    // Other ways to say a part of the query: for each, the span of words it stands for.
    function otherWays(words) {
      const ways = [];
      words.forEach((word, i) => {
        (phrases.get(word.bare) || []).forEach(entry => {
          const length = entry.words.length;
          if (i + length > words.length) return;
          let exact = true;
          for (let k = 0; k < length; k++) {
            if (words[i + k].bare !== entry.words[k].bare) return;
            const fit = agreement(words[i + k], entry.words[k]);
            if (fit < 0.9) return;
            if (fit < 1) exact = false;
          }
          spelled[entry.group].forEach(other => {
            if (other.length && other !== entry.words) ways.push({ from: i, to: i + length, words: other, fit: exact ? 0.8 : 0.72 });
          });
        });
      });
      return ways.slice(0, 60);
    }

    function query(text, options) {
      options = options || {};
      const today = options.today || new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
      const nothing = { items: [], total: 0, kinds: {}, fields: {}, near: [] };
      const asked = understand(String(text)), words = asked.words, sets = asked.sets, count = words.length;
      if (!count) return nothing;

      const ways = otherWays(words), waysBy = new Map();
      ways.forEach(way => {
        way.sets = way.words.map(agreeing);
        way.segments = new Set();
        occurrences(way.sets, segment => { way.segments.add(segment); });
        if (way.segments.size) way.sets[0].forEach((_, word) => { waysBy.set(word, (waysBy.get(word) || []).concat([way])); });
      });

      const weights = [], scores = new Float32Array(docs.length), pairScores = new Float32Array(docs.length);
      let total = 0, pairTotal = 0;
      covered.fill(0);
      matched.fill(0);
      own.fill(0);
      const little = words.map((word, i) => {
        // Part of another way to say something on this site: “con tôi” is “trẻ em”.
        if (ways.some(way => way.segments.size && way.to - way.from > 1 && i >= way.from && i < way.to)) return 0;
        const fit = Math.max(0, ...LITTLE.filter(w => w.bare === word.bare).map(w => agreement(word, w)));
        return fit < 0.9 ? 0 : fit;
      });
      const vague = sets.map(set => { let n = 0; set.forEach(fit => { if (fit >= 0.5) n++; }); return n > 1; });

      function lift(touched, segment, fit) {
        if (current[segment] === 0) touched.push(segment);
        if (fit > current[segment]) current[segment] = fit;
      }

      function spread(touched, weight, into, count_) {
        const seen = [];
        for (let i = 0; i < touched.length; i++) {
          const segment = touched[i], fit = current[segment], doc = docOf[segment], value = BOOST[fieldOf[segment]] * fit;
          if (ofDoc[doc] === 0) seen.push(doc);
          if (value > ofDoc[doc]) ofDoc[doc] = value;
          if (count_) { covered[segment] += weight * fit; matched[segment]++; }
          current[segment] = 0;
        }
        for (let i = 0; i < seen.length; i++) { into[seen[i]] += weight * ofDoc[seen[i]]; ofDoc[seen[i]] = 0; }
        return seen.length;
      }

      function rarity(df) { return Math.log(1 + (docs.length - df + 0.5) / (df + 0.5)) + 0.15; }

      for (let i = 0; i < count; i++) {
        const touched = [], strong = new Set();
        sets[i].forEach((fit, word) => {
          eachPlace(word, place => {
            lift(touched, segmentOf[place], fit);
            if (fit >= 0.5) strong.add(docOf[segmentOf[place]]);
          });
        });
        touched.forEach(segment => { if (current[segment] >= 0.85) own[segment]++; });
        ways.forEach(way => {
          if (i < way.from || i >= way.to) return;
          way.segments.forEach(segment => lift(touched, segment, way.fit));
        });
        const weight = rarity(strong.size) * (little[i] ? 0.25 : 1);
        weights.push(weight);
        total += weight;
        spread(touched, weight, scores, true);
      }

      for (let i = 0; i + 1 < count; i++) {
        const touched = [], left = sets[i], right = sets[i + 1];
        left.forEach((fit, word) => {
          eachPlace(word, place => {
            const after = Math.max(right.get(stream[place + 1]) || 0, 0.7 * (place && right.get(stream[place - 1]) || 0));
            if (!after) return;
            lift(touched, segmentOf[place], Math.min(fit, after));
          });
        });
        ways.forEach(way => {
          if (i < way.from || i + 1 >= way.to) return;
          way.segments.forEach(segment => lift(touched, segment, way.fit));
        });
        const seen = new Set(touched.map(s => docOf[s])).size;
        // Two words that stand together nowhere here say little about any page.
        const weight = rarity(seen) * (seen ? 1 : 0.2) * (little[i] && little[i + 1] ? 0.2 : little[i] || little[i + 1] ? 0.5 : 1);
        pairTotal += weight;
        spread(touched, weight, pairScores, false);
      }

      // The best single place: most of the query in one title, name, question or paragraph.
      const exact = new Uint8Array(docs.length), bestPlace = new Float32Array(docs.length), placeOf = new Int32Array(docs.length).fill(-1), textOf = new Int32Array(docs.length).fill(-1), textBest = new Float32Array(docs.length);
      for (let segment = 0; segment < segments; segment++) {
        if (covered[segment] === 0) continue;
        const doc = docOf[segment], field = fieldOf[segment], share = covered[segment] / total;
        const dense = Math.min(1, matched[segment] / lengthOf[segment]);
        let value = WHOLE[field] * share * share * (field < SUMMARY ? 0.55 + 0.45 * Math.sqrt(dense) : 1);
        // It begins with what was asked:
        if (field <= SHORT && sets.some(set => set.get(stream[startOf[segment]]) >= 0.5)) value *= 1.1;
        if (field <= NAME && own[segment] === count && count === lengthOf[segment]) exact[doc] = 1;
        if (value > bestPlace[doc]) { bestPlace[doc] = value; placeOf[doc] = segment; }
        if (field >= QUESTION && share > textBest[doc]) { textBest[doc] = share; textOf[doc] = segment; }
      }

      const meaning = /(^| )(l[aà] g[iì]|ngh[iĩ]a)/.test(words.map(w => w.letters + w.tone).join(" ").normalize("NFC"));
      const found = [];
      docs.forEach((doc, at) => {
        if (scores[at] === 0) return;
        const terms = scores[at] / total, pairs = count > 1 ? pairScores[at] / pairTotal : terms;
        let score = (0.45 * terms + 0.25 * pairs + 0.3 * bestPlace[at]) * (meaning && doc.kind === "term" ? 1.15 : doc.weight);
        // The query is all there is in a title or a name:
        if (exact[at]) score *= 1.12;
        if (doc.ages && doc.date) {
          const age = Math.max(0, (Date.parse(today) - Date.parse(doc.date)) / 864e5);
          score *= 0.95 + 0.05 * Math.exp(-age / 120);
        }
        found.push({ at: at, score: score, expired: !!doc.until && doc.until < today });
      });
      found.sort((a, b) => a.expired - b.expired || b.score - a.score || a.at - b.at);
      const top = found.reduce((most, hit) => Math.max(most, hit.score), 0);
      const kept = found.filter(hit => hit.score >= Math.max(0.12, top * 0.3));

      const result = { items: [], total: 0, kinds: {}, fields: {}, near: [] };
      kept.forEach(hit => {
        const doc = docs[hit.at];
        const inKind = !options.kind || options.kind === doc.kind, inField = !options.field || options.field === doc.field;
        if (inField) result.kinds[doc.kind] = (result.kinds[doc.kind] || 0) + 1;
        if (inKind && doc.field) result.fields[doc.field] = (result.fields[doc.field] || 0) + 1;
        if (!inKind || !inField) return;
        result.total++;
        if (result.items.length < (options.limit || 20)) result.items.push(present(doc, hit, textOf[hit.at]));
      });
      if (!kept.length) result.near = near(words);
      return result;

      function present(doc, hit, segment) {
        const terms = {};
        const at = segment >= 0 && fieldOf[segment] !== SUMMARY ? sectionOf[segment] : -1;
        const section = at >= 0 ? doc.sections[at] : null;
        const summaryShare = shareOf(doc.summary), own = section && shareOf(section.title + " " + section.text) > summaryShare + 0.05;
        const text = own && section.text ? section.text : doc.summary || (doc.sections[0] || { text: "" }).text;
        return {
          uri: doc.uri, title: doc.title, kind: doc.kind, field: doc.field, date: doc.date, expired: hit.expired, score: hit.score,
          titleHtml: mark(doc.title, terms), html: mark(snippet(text), terms),
          section: own && section.anchor ? { uri: doc.uri.split("#")[0] + "#" + section.anchor, title: section.title } : null,
          terms: Object.keys(terms)
        };
      }

      // Which typed word a word of the site stands for, or -1.
      function which(word) {
        let top = 0, at = -1;
        sets.forEach((set, i) => {
          const fit = set.get(word);
          if (fit !== undefined && fit > top && fit >= 0.5) { top = fit; at = i; }
        });
        return at;
      }

      // Which pieces of a text to mark: words typed, and other ways to say them as whole phrases.
      function spots(text) {
        const out = [], tokens = [];
        let match;
        WORD.lastIndex = 0;
        while ((match = WORD.exec(text))) {
          const word = numbers.get(match[0].toLowerCase());
          tokens.push({ from: match.index, to: match.index + match[0].length, word: word, i: which(word) });
        }
        tokens.forEach((token, k) => {
          const beside = strong(tokens[k - 1]) || strong(tokens[k + 1]);
          if (token.i >= 0 && (count === 1 || beside || (!little[token.i] && !vague[token.i]))) out.push(token);
          (waysBy.get(token.word) || []).forEach(way => {
            for (let n = 1; n < way.sets.length; n++) if (!tokens[k + n] || !way.sets[n].has(tokens[k + n].word)) return;
            for (let n = 0; n < way.sets.length; n++) {
              const hit = tokens[k + n];
              if (hit.i < 0 || little[hit.i]) out.push({ from: hit.from, to: hit.to, i: way.from });
            }
          });
        });
        return out.sort((a, b) => a.from - b.from);
      }

      // A word that says little, or may be several words of the site, is marked only beside another.
      function strong(token) { return token !== undefined && token.i >= 0 && little[token.i] < 1; }

      function shareOf(text) {
        const seen = new Set();
        spots(text).forEach(spot => { seen.add(spot.i); });
        let sum = 0;
        seen.forEach(i => { sum += weights[i]; });
        return sum / total;
      }

      function mark(text, terms) {
        let out = "", at = 0, from = -1, to = -1;
        function close() {
          if (from < 0) return;
          out += escape(text.slice(at, from)) + "<mark>" + escape(text.slice(from, to)) + "</mark>";
          text.slice(from, to).normalize("NFC").toLowerCase().match(WORD).forEach(word => { terms[word] = true; });
          at = to;
        }
        spots(text).forEach(spot => {
          if (from >= 0 && /^[ \u00a0]$/.test(text.slice(to, spot.from))) { to = spot.to; return; }
          if (spot.from < to) return;
          close();
          from = spot.from;
          to = spot.to;
        });
        close();
        return out + escape(text.slice(at));
      }

      // About 170 letters around the most that was asked for, cut between words.
      function snippet(text) {
        const room = 170;
        if (text.length <= room) return text;
        const list = spots(text);
        let from = 0, most = -1;
        list.forEach((spot, k) => {
          const seen = new Set();
          let sum = 0;
          for (let n = k; n < list.length && list[n].to - spot.from < room - 20; n++) if (!seen.has(list[n].i)) { seen.add(list[n].i); sum += weights[list[n].i]; }
          if (sum > most + 1e-6) { most = sum; from = spot.from; }
        });
        from = Math.max(0, Math.min(from - 30, text.length - room));
        if (from > 0) {
          const sentence = text.slice(from, from + 30).search(/[.!?] /);
          from = sentence >= 0 ? from + sentence + 2 : text.indexOf(" ", from) + 1;
        }
        let end = Math.min(text.length, from + room);
        if (end < text.length) end = Math.max(from + 40, text.lastIndexOf(" ", end));
        return (from > 0 ? "… " : "") + text.slice(from, end).replace(/[\s,;:–(“]+$/, "") + (end < text.length ? " …" : "");
      }
    }

    // Words that look like what was typed, from titles and names: pieces of three letters in common.
    function near(words) {
      function pieces(text) { const t = " " + text + " ", out = new Set(); for (let i = 0; i + 3 <= t.length; i++) out.add(t.slice(i, i + 3)); return out; }
      const typed = pieces(words.map(w => w.bare).join(" ")), found = [], seen = new Set();
      docs.forEach(doc => {
        [doc.short].concat(doc.names, doc.title.length < 40 ? doc.title : []).forEach(name => {
          const bare = name && fold(name);
          if (!bare || seen.has(bare)) return;
          seen.add(bare);
          const own = pieces(bare);
          let both = 0;
          own.forEach(p => { if (typed.has(p)) both++; });
          const alike = 2 * both / (own.size + typed.size);
          if (alike > 0.25) found.push({ name: name, alike: alike });
        });
      });
      return found.sort((a, b) => b.alike - a.alike).slice(0, 4).map(f => f.name);
    }

    return { query: query, full: !!full, fingerprint: first.n };
  }

  root.chuyenmucSearch = { create: create, fold: fold };

  // From here on: a worker. Addresses are relative to this file, which lies in assets/scripts/.
  if (typeof WorkerGlobalScope === "undefined" || !(root instanceof WorkerGlobalScope)) return;
  const base = new URL("../../search/", root.location.href);
  let engine = null, first = null, kinds = {}, broken = false, started = false, latest = null, waiting = [];

  function read(name, mode) {
    return fetch(new URL(name, base), mode ? { cache: mode } : {}).then(answer => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
  }

  // `text` is the first file where the page has fetched it already.
  function start(text) {
    if (started) return;
    started = true;
    (text ? Promise.resolve(text).then(JSON.parse) : read("t1.json")).then(json => {
      engine = create(first = json, null);
      first.kinds.forEach(kind => { kinds[kind[0]] = kind[1]; });
      settle();
      return read("t2.json?" + first.n);
    }).then(full => {
      if (full.n === first.n) return full;
      // The site was published anew in between: take the new first file too.
      return read("t1.json", "reload").then(json => { first = json; return full; });
    }).then(full => {
      engine = create(first, full);
      settle();
    }).catch(() => {
      if (!engine) { broken = true; settle(); }
    });
  }

  // Answer what waited; when the full text has come, answer the last question again.
  function settle() {
    const list = waiting;
    waiting = [];
    if (!list.length && latest) list.push(latest);
    list.forEach(answer);
  }

  function answer(data) {
    if (data.type === 0) return root.postMessage({ type: 1 });
    latest = data;
    if (!engine && !broken) { waiting = waiting.filter(w => w.type === 0).concat([data]); return; }
    const result = engine ? engine.query(data.type === 2 ? data.data : data.text, data.options || { limit: 10 }) : null;
    if (data.type === 10) return root.postMessage({ type: 11, id: data.id, full: !!engine && engine.full, broken: broken, data: result });
    root.postMessage({ type: 3, data: { items: result ? result.items.map(group) : [], broken: broken } });
  }

  // A result as the overlay of Material wants it: a group of one. It draws no text for an address with
  // a “#”, so there the text goes with the title.
  function group(item) {
    const terms = {}, inside = item.uri.indexOf("#") >= 0;
    item.terms.forEach(term => { terms[term] = true; });
    const facts = [kinds[item.kind]].concat(item.date ? item.date.split("-").reverse().join("/") : [], item.expired ? "đã hết hiệu lực" : []);
    const part = item.section && !inside ? "<b>" + escape(item.section.title) + "</b> – " : "";
    const text = "<small>" + escape(facts.join(" · ")) + "</small><span>" + part + item.html + "</span>";
    return [{ location: item.uri, title: item.titleHtml + (inside ? text : ""), text: inside ? "" : text, score: item.score, terms: terms }];
  }

  root.onmessage = event => {
    const data = event.data;
    if (data.type === 12) return start(data.text);
    if (data.type === 0) start();
    if (data.type === 2 && data.data === "") latest = null;
    if (data.type === 0 && !engine && !broken) waiting.push(data); else if (data.type === 0 || data.type === 2 || data.type === 10) answer(data);
  };
})(typeof self === "undefined" ? this : self);
