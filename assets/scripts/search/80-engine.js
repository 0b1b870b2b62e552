// The engine put together.
// Words of a question that say little about what is asked.
const LITTLE = (
  "thì là mà và với của cho có không được bị bởi để ở đâu sao gì nào thế như làm ai mấy bao nhiêu khi nếu hay hoặc " +
  "nhưng tôi em anh chị mình bác cô chú tui con cháu này kia đó ấy vậy ạ à nhé nhỉ ơi xin hỏi muốn cần phải nên hãy " +
  "các những một rồi đã đang sẽ cũng thật kiểu từ vào ra lên về đến đi giúp xem cách nhờ người"
).split(" ").map(spell);

// How little each word says, 0 to 1; a part of another way to say something here says something:
// “con tôi” is “trẻ em”.
function littleOf(words, ways) {
  return words.map((word, i) => {
    const part = way => way.segments.size && way.to - way.from > 1 && i >= way.from && i < way.to;
    if (ways.some(part)) return 0;
    const fit = Math.max(0, ...LITTLE.filter(w => w.bare === word.bare).map(w => agreement(word, w)));
    return fit < 0.9 ? 0 : fit;
  });
}

// Which words may be several words of the site.
function vagueOf(sets) {
  return sets.map(set => [...set.values()].filter(fit => fit >= 0.5).length > 1);
}

// Pieces of three letters.
function pieces(text) {
  const whole = ` ${text} `, out = new Set();
  for (let i = 0; i + 3 <= whole.length; i++) out.add(whole.slice(i, i + 3));
  return out;
}

// Titles and names that look like what was typed: pieces of three letters in common.
function near(docs, words) {
  const typed = pieces(words.map(w => w.bare).join(" ")), found = [], seen = new Set();
  docs.forEach(doc => [doc.short, ...doc.names, doc.title.length < 40 ? doc.title : ""].forEach(name => {
    const bare = name && fold(name);
    if (!bare || seen.has(bare)) return;
    seen.add(bare);
    const own = pieces(bare), both = [...own].filter(piece => typed.has(piece)).length;
    const alike = 2 * both / (own.size + typed.size);
    if (alike > 0.25) found.push({ name, alike });
  }));
  return found.sort((a, b) => b.alike - a.alike).slice(0, 4).map(({ name }) => name);
}

// A hit as pages show it.
function present(doc, hit, { fieldOf, sectionOf }, { shareOf, mark, snippet }) {
  const { uri, title, kind, field, date, summary, sections } = doc, terms = new Set();
  const at = hit.text >= 0 && fieldOf[hit.text] !== SUMMARY ? sectionOf[hit.text] : -1;
  const summaryShare = shareOf(summary), section = at >= 0 ? sections[at] : null;
  const own = section && shareOf(`${section.title} ${section.text}`) > summaryShare + 0.05;
  const text = own && section.text ? section.text : summary || (sections[0] || { text: "" }).text;
  return {
    uri, title, kind, field, date, expired: hit.expired, score: hit.score,
    titleHtml: mark(title, terms),
    html: mark(snippet(text), terms),
    section: own && section.anchor ? { uri: `${uri.split("#")[0]}#${section.anchor}`, title: section.title } : null,
    terms: [...terms]
  };
}

function create(first, second) {
  const full = second && second.n === first.n ? second : null;
  const docs = documentsOf(first, full), index = indexOf(docs), { variants, understand } = readerOf(index);
  const terms = docs.filter(doc => doc.kind === "term").map(doc => [doc.title, ...doc.names]);
  const groups = first.same.map(group => group.split("|")).concat(terms);
  const otherWays = waysOf(groups, index, variants), scored = scorerOf(index);

  function query(text, { today, limit, kind, field } = {}) {
    const day = today || new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
    const result = { items: [], total: 0, kinds: {}, fields: {}, near: [] };
    const { words, sets } = understand(String(text));
    if (!words.length) return result;
    const ways = otherWays(words);
    const asked = { words, sets, ways, little: littleOf(words, ways), vague: vagueOf(sets) };
    const score = scored(asked, day), passages = passagesOf(index, asked, score);
    score.hits.forEach(hit => {
      const doc = docs[hit.doc], inKind = !kind || kind === doc.kind, inField = !field || field === doc.field;
      if (inField) result.kinds[doc.kind] = (result.kinds[doc.kind] || 0) + 1;
      if (inKind && doc.field) result.fields[doc.field] = (result.fields[doc.field] || 0) + 1;
      if (!inKind || !inField) return;
      result.total++;
      if (result.items.length < (limit || 20)) result.items.push(present(doc, hit, index, passages));
    });
    if (!score.hits.length) result.near = near(docs, words);
    return result;
  }

  return { query, full: !!full, fingerprint: first.n };
}

self.chuyenmucSearch = { create, fold };
