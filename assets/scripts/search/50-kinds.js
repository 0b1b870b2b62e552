// What a hit counts by the kind of its page.
const PRIOR = {
  guide: 1, question: 0.99, alert: 0.96, lesson: 0.98, story: 0.92, infographic: 0.87, news: 0.9, plan: 0.86,
  poster: 0.75, section: 1, term: 0.83, day: 0.84
};
