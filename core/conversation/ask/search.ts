import { locales } from '../../language/locale.js';
import type { UserRole } from '../../people/user.js';
import { dice, nearnessTo } from './reading/nearest.js';
import { postingsOf } from './reading/postings.js';
import { readingOf } from './reading/reading.js';
import type { Index, Judgement } from './search-index.js';
import { aspectId, asksForDay, asksWhetherOneMay, planAspects, type PlanAspect } from './plan-question.js';
import type { Topic } from './topic.js';

/** A topic that may be meant. */
export interface Hit {
  readonly topic: Topic;
  /** How probable it is that this one is meant, beside all others: 0 to 1. */
  readonly probability: number;
}

/** Everything `ask` knows, as it is looked for. */
export interface Search {
  /** Whatever the language; the most probable first, and only what is probable enough to be worth a word. */
  find(question: string, roles: readonly UserRole[]): readonly Hit[];
  /**
   * What is asked about the plan of someone whose name was left out, where it is that rather than anything else. Who is named
   * and asked a day of is asked for their plan, unless it is hardly that.
   */
  planAspect(question: string, isNamed?: boolean): PlanAspect | undefined;
  /** A topic that was offered before, where these roles may read it. */
  get(id: string, roles: readonly UserRole[]): Topic | undefined;
}

/** Less probable than this is not worth a word. */
const LEAST_PROBABLE = 0.02;
/** Nothing that we know of means the same: whatever is most probable is improbable. */
const LEAST_ALIKE = 0.25;
/** So probable a question is of ours that holds no word of our subjects. */
const SURE_WITHOUT_A_WORD = 0.85;
/** A text of fewer words says too little for that. */
const hasWords = (question: string): boolean => (question.match(/\p{L}{2,}/gu) ?? []).length >= FEWEST_WORDS;
const FEWEST_WORDS = 3;
const probabilityOf = ([best]: readonly Hit[]): number => best?.probability ?? 0;

/** So like its title, an employer's own tip is meant. */
const LIKE_ITS_TITLE = 0.6;

/** Searches topics by an index of their country; what the index does not know, an employer's own tips, is found by its title. */
export function createSearch(topics: readonly Topic[], index: Index): Search {
  const own = ownTopics(topics.filter(({ id }) => !index.ids.includes(id)));
  const allowed = (roles: readonly UserRole[]): readonly Topic[] =>
    topics.filter(({ audience }) => audience.some((one) => roles.includes(one)));
  return {
    find(question, roles) {
      const readable = allowed(roles);
      const meant = own(question).find((topic) => readable.includes(topic));
      if (meant) return [{ topic: meant, probability: 1 }];
      const byId = new Map(readable.map((topic) => [topic.id, topic]));
      const hits = hitsAmong(byId, index.judge(question, [...byId.keys()]));
      const isMeant =
        index.isOurs(question) || (hasWords(question) && probabilityOf(hits) >= SURE_WITHOUT_A_WORD);
      return isMeant ? hits : [];
    },
    planAspect(question, isNamed = false) {
      if (asksWhetherOneMay(question)) return undefined;
      const least = isNamed && asksForDay(question) ? LEAST_SHARE.ofDay : LEAST_SHARE.else;
      return aspectIn(index.judge(question, index.ids), least);
    },
    get: (id, roles) => allowed(roles).find((topic) => topic.id === id),
  };
}

/** So likely all aspects together have to be. */
const LEAST_SHARE = { ofDay: 0.12, else: 0.5 };

/** The likeliest aspect, where all together are likelier than this. */
function aspectIn(judgements: readonly Judgement[], least: number): PlanAspect | undefined {
  const probabilityOf = new Map(judgements.map(({ id, probability }) => [id, probability]));
  const shares = planAspects.map((aspect) => ({ aspect, share: probabilityOf.get(aspectId(aspect)) ?? 0 }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  return shares.reduce((sum, { share }) => sum + share, 0) > least ? best?.aspect : undefined;
}

const hitsAmong = (topics: ReadonlyMap<string, Topic>, judgements: readonly Judgement[]): Hit[] =>
  judgements
    .filter(({ probability, alike }) => probability >= LEAST_PROBABLE && alike >= LEAST_ALIKE)
    .flatMap(({ id, probability }) => {
      const topic = topics.get(id);
      return topic ? [{ topic, probability }] : [];
    });

/** Finds topics by their titles alone. */
function ownTopics(topics: readonly Topic[]): (question: string) => readonly Topic[] {
  if (topics.length === 0) return () => [];
  const titles = topics.flatMap((topic) => locales.map((locale) => ({ topic, locale })));
  const read = titles.map(({ topic, locale }) => readingOf(topic.texts[locale].title, locale).meaning);
  const nearness = nearnessTo(postingsOf(read), () => 1, dice);
  return (question) => {
    const near = locales.map((locale) => nearness(readingOf(question, locale).meaning));
    return titles
      .filter((_, at) => near.some((one) => (one[at] ?? 0) >= LIKE_ITS_TITLE))
      .map(({ topic }) => topic);
  };
}
