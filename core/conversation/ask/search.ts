import MiniSearch from 'minisearch';
import { locales, type Locale } from '../../language/locale.js';
import type { UserRole } from '../../people/user.js';
import { coverage, likeness, weightsOf } from './relevance.js';
import { termsOf } from './terms/terms.js';
import type { Topic } from './topic.js';

/** A topic that was found. */
export interface Hit {
  readonly topic: Topic;
  /** How much of the question it answers: the share of the question's terms that it holds, by weight, 0 to 1. */
  readonly coverage: number;
}

/** Searches all topics in every language; best first, and only hits that cover enough of the question to be an answer. */
export type Search = (question: string, roles: readonly UserRole[]) => readonly Hit[];

/** The least coverage of an answer. Tuned on the questions of `testing`: lower and it guesses, higher and it falls silent. */
const threshold = 0.55;
/** The same for a topic that protects someone. */
const protectiveThreshold = 0.35;
/** In doubt a question is none of ours. */
const doubt = 1.3;

/** Builds the indexes once, in memory: a few hundred short texts, no network, nothing on disk. */
export function createSearch(topics: readonly Topic[]): Search {
  const searches = locales.map((locale) => searchIn(topics, locale));
  return (question, roles) => {
    const [best = []] = searches
      .map((search) => search(question, roles))
      .sort(([a], [b]) => (b?.coverage ?? 0) - (a?.coverage ?? 0));
    return best;
  };
}

function searchIn(topics: readonly Topic[], locale: Locale): Search {
  const index = indexOf(topics, locale);
  const weightOf = weightsOf(topics, locale);
  const byId = new Map(topics.map((topic) => [topic.id, { topic, asked: waysToAsk(topic, locale) }]));
  return (question, roles) => {
    const terms = [...new Set(termsOf(question, locale))];
    const hits = index.search(question).flatMap(({ id, queryTerms, score }) => {
      const found = byId.get(String(id));
      if (!found?.topic.audience.some((one) => roles.includes(one))) return [];
      const nearest = Math.max(...found.asked.map((way) => likeness(terms, way, weightOf)));
      const { topic } = found;
      return [
        {
          topic,
          coverage: coverage(terms, queryTerms, weightOf),
          rank: score * nearest ** 2 * (topic.answered ? 1 : doubt),
        },
      ];
    });
    return hits.filter(isEnough).sort((a, b) => b.rank - a.rank);
  };
}

const isEnough = ({ topic, coverage: covered }: Hit): boolean =>
  covered >= (topic.protects ? protectiveThreshold : threshold);

/** The terms of a topic's title and of each question it is known to answer. */
function waysToAsk({ texts }: Topic, locale: Locale): string[][] {
  const { title, questions } = texts[locale];
  return [title, ...questions].map((way) => [...new Set(termsOf(way, locale))]);
}

/** Typing errors and unfinished words are forgiven in longer words only: a short one is too easily another word. */
function indexOf(topics: readonly Topic[], locale: Locale): MiniSearch<Topic> {
  const index = new MiniSearch<Topic>({
    fields: ['title', 'questions'],
    extractField: (topic, field) => fieldOf(topic, field, locale),
    tokenize: (text) => termsOf(text, locale),
    processTerm: (term) => term,
    searchOptions: {
      boost: { questions: 2 },
      prefix: (term) => term.length >= 6,
      fuzzy: (term) => (term.length >= 7 ? 0.2 : false),
    },
  });
  index.addAll(topics);
  return index;
}

function fieldOf(topic: Topic, field: string, locale: Locale): string {
  if (field === 'id') return topic.id;
  const { title, questions } = topic.texts[locale];
  return field === 'title' ? title : questions.join('\n');
}
