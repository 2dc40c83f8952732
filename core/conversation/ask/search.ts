import { locales, type Locale } from '../../language/locale.js';
import type { UserRole } from '../../people/user.js';
import { agreement, isTelling } from './agreement.js';
import { coverage, isLight, likeness, weightsOf, type Weight } from './relevance.js';
import { isConcept } from './terms/concepts.js';
import { createRepair } from './terms/repair.js';
import { likelyLanguages } from './terms/likely-languages.js';
import { termsOf } from './terms/terms.js';
import type { Topic } from './topic.js';

/** A topic that was found. */
export interface Hit {
  readonly topic: Topic;
  /** How well it answers: how much of the question it holds, and how like a way to ask for it the question is. */
  readonly score: number;
}

/** Everything `ask` knows, as it is looked for. */
export interface Search {
  /** Whatever the language; best first, and only hits that are enough of an answer. */
  find(question: string, roles: readonly UserRole[]): readonly Hit[];
  /** A topic that was offered before, where these roles may read it. */
  get(id: string, roles: readonly UserRole[]): Topic | undefined;
}

/** How much of a question an answer holds at the least, and how like a way to ask for it the question is. */
interface Least {
  readonly covered: number;
  readonly like: number;
}

/** Tuned on the questions of `testing`: lower and it guesses, higher and it falls silent. */
const least: Least = { covered: 0.52, like: 0.4 };
/** Of a topic that protects someone, once the question speaks of what it protects. */
const leastOfProtective: Least = { covered: 0.3, like: 0.4 };
/** Where a question holds a word that nobody uses of anything else, whatever is told besides. */
const leastOfTelling: Least = { covered: 0.3, like: 0.25 };

/** In doubt a question is none of ours. */
const doubt = 1.06;

/** A topic as it is searched. */
interface Indexed {
  readonly topic: Topic;
  /** The terms of its title and of each question it is known to answer, in every language. */
  readonly ways: readonly ReadonlySet<string>[];
  readonly terms: ReadonlySet<string>;
  /** The terms of many of its ways: what it is about. */
  readonly core: ReadonlySet<string>;
  /** The terms of nearly all: without them it is asked for something else. */
  readonly essential: ReadonlySet<string>;
}

/** Builds the index once, in memory: a few hundred short texts, no network, nothing on disk. */
export function createSearch(topics: readonly Topic[]): Search {
  const index = topics.map(indexed);
  const weightOf = weightsOf(index.map(({ terms }) => terms));
  const repair = createRepair(
    topics.flatMap(({ texts }) => locales.flatMap((locale) => wordsOf(texts[locale]))),
  );
  const allowed = (roles: readonly UserRole[]): readonly Indexed[] =>
    index.filter(({ topic }) => topic.audience.some((one) => roles.includes(one)));
  return {
    find(question, roles) {
      const found = likelyLanguages(question).map((locale) =>
        searchIn(allowed(roles), new Set(termsOf(question, locale, repair)), weightOf),
      );
      const [best = []] = found.sort(([a], [b]) => (b?.score ?? 0) - (a?.score ?? 0));
      return best;
    },
    get: (id, roles) => allowed(roles).find(({ topic }) => topic.id === id)?.topic,
  };
}

function searchIn(index: readonly Indexed[], terms: ReadonlySet<string>, weightOf: Weight): readonly Hit[] {
  return index.flatMap((one) => hitOf(one, terms, weightOf) ?? []).sort((a, b) => b.score - a.score);
}

function hitOf(one: Indexed, terms: ReadonlySet<string>, weightOf: Weight): Hit | undefined {
  const { topic, ways, terms: held, core } = one;
  const covered = coverage(terms, held, weightOf);
  const [like = 0, next = 0] = ways.map((way) => likeness(terms, way, weightOf)).sort((a, b) => b - a);
  const meant = [...core].filter((term) => terms.has(term));
  const atLeast = leastOf(topic, meant);
  if (covered < atLeast.covered || like < atLeast.like) return undefined;
  if (![...terms].some((term) => held.has(term) && (isConcept(term) || core.has(term)))) return undefined;
  const nearness = 0.35 * covered + 0.45 * like + 0.1 * next + 0.1 * coverage(core, terms, weightOf);
  return { topic, score: nearness * favour(topic) * agreement(terms, one) };
}

/** `meant` is what the question says of what the topic is about. */
function leastOf({ protects }: Topic, meant: readonly string[]): Least {
  if (meant.some(isTelling)) return leastOfTelling;
  return protects && meant.length > 0 ? leastOfProtective : least;
}

/**
 * A rule of law goes before a moment of coaching that is as near, and that before one which is known by its title alone; in
 * doubt a question is none of ours.
 */
function favour({ answered, id, protects, texts }: Topic): number {
  if (!answered) return doubt;
  if (!id.startsWith('milestone:')) return protects ? 0.96 : 1;
  return texts.nl.questions.length > 0 ? 0.9 : 0.8;
}

function indexed(topic: Topic): Indexed {
  const ways = locales.flatMap((locale) => waysToAsk(topic, locale)).filter(({ size }) => size > 0);
  const terms = new Set(ways.flatMap((way) => [...way]));
  const inShare = (share: number): ReadonlySet<string> =>
    new Set(
      [...terms].filter(
        (term) => !isLight(term) && ways.filter((way) => way.has(term)).length >= ways.length * share,
      ),
    );
  return { topic, ways, terms, core: inShare(1 / 3), essential: inShare(0.7) };
}

/** By its questions; by its title where it has none. */
function waysToAsk({ texts }: Topic, locale: Locale): ReadonlySet<string>[] {
  const { title, questions } = texts[locale];
  return (questions.length > 0 ? questions : [title]).map((way) => new Set(termsOf(way, locale)));
}

const wordsOf = ({ title, questions }: Topic['texts'][Locale]): string[] =>
  [title, ...questions].join(' ').match(/\p{L}+/gu) ?? [];
