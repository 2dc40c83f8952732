import { breathe } from '../../breathing.js';
import type { Knowledge } from './knowledge.js';
import { isAspect } from './plan-question.js';
import { opinionsBy, type Opinion, type Opinions } from './reading/opinions.js';
import { readingOf, type Reading } from './reading/reading.js';
import { isSubject } from './terms/concepts.js';
import { likelyLanguages } from './terms/likely-languages.js';
import { createRepair } from './terms/repair.js';
import type { Repair } from './terms/terms.js';
import { isMilestoneTopic, NOT_OURS } from './topic.js';

/** How probable it is that this one is meant, beside the others that were asked for, and how like a way to ask for it the question is; both 0 to 1. */
export interface Judgement {
  readonly id: string;
  readonly probability: number;
  readonly alike: number;
}

/** What is known of how people ask. */
export interface Index {
  readonly ids: readonly string[];
  /** Makes it bit by bit, so that nobody has to wait for it: some seconds of this process, in which others have their turns. */
  warm(): Promise<void>;
  /** Whether a question holds any word of our subjects. */
  isOurs(question: string): boolean;
  /** Judges what has these ids, the most probable first. */
  judge(question: string, ids: readonly string[]): readonly Judgement[];
}

interface Made {
  readonly opinions: Opinions;
  readonly repair: Repair;
}

/**
 * Judges what has these ids by what is known of how people ask for them, in that order; it is made known when it is first asked, if it
 * was not before, and anew where that failed.
 */
export function createIndex(ids: readonly string[], knowledge: () => Generator<undefined, Knowledge>): Index {
  let making: Generator<undefined, Made> | undefined;
  let made: Made | undefined;
  const goOn = (): Made | undefined => {
    if (made) return made;
    making ??= make(knowledge());
    try {
      made = making.next().value;
    } catch (error) {
      making = undefined;
      throw error;
    }
    if (made) making = undefined;
    return made;
  };
  const known = (): Made => {
    for (;;) {
      const ready = goOn();
      if (ready) return ready;
    }
  };
  return {
    ids,
    async warm() {
      while (!goOn()) await breathe();
    },
    isOurs: (question) => readings(question, known().repair).some(({ meaning }) => meaning.some(isSubject)),
    judge(question, among) {
      const groups = ids.flatMap((id, group) => (among.includes(id) ? [group] : []));
      const { likely, alike } = bestReading(question, groups, known());
      return probable(groups.map((group) => (likely[group] ?? 0) + leaning(ids[group])))
        .map((probability, at) => ({
          id: ids[groups[at] ?? 0] ?? '',
          probability,
          alike: alike[groups[at] ?? 0] ?? 0,
        }))
        .sort((a, b) => b.probability - a.probability);
    },
  };
}

function* make(knowledge: Generator<undefined, Knowledge>): Generator<undefined, Made> {
  const { lesson, words } = yield* knowledge;
  return { opinions: opinionsBy(lesson), repair: createRepair(words) };
}

const readings = (question: string, repair: Repair): readonly Reading[] =>
  likelyLanguages(question).map((locale) => readingOf(question, locale, repair));

/** A text that may be of either language is read as that in which it makes more of a sense. */
function bestReading(question: string, groups: readonly number[], { opinions, repair }: Made): Opinion {
  const strength = ({ likely }: Opinion): number => Math.max(...groups.map((group) => likely[group] ?? 0));
  const [first, ...others] = readings(question, repair).map(opinions);
  if (!first) throw new Error('a text has a language');
  return others.reduce((best, one) => (strength(one) > strength(best) ? one : best), first);
}

/**
 * Of a rule of law and a tip that are as near it is the rule that was asked for; of a rule and a plan the plan, which counts
 * only where someone is meant; in doubt a question is none of ours.
 */
function leaning(id = ''): number {
  if (isMilestoneTopic(id)) return -1.5;
  if (isAspect(id)) return 1.5;
  return id === NOT_OURS ? 2 : 0;
}

/** The readers see the same question, so that together they are surer than they should be; tuned on questions that were put by people. */
const DOUBT = 4;

/** Logarithms as shares of one. */
function probable(likely: readonly number[]): readonly number[] {
  const most = Math.max(...likely);
  const shares = likely.map((value) => Math.exp((value - most) / DOUBT));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
