import type { Hit } from './search.js';
import type { Topic } from './topic.js';

/** What is said to a question. */
export type Decision =
  /** An answer, and what may have been meant instead. */
  | { readonly kind: 'answer'; readonly topic: Topic; readonly others: readonly Topic[] }
  /** Readings that are as near as each other, for the asker to choose. */
  | { readonly kind: 'offer'; readonly topics: readonly Topic[] }
  | { readonly kind: 'unknown' };

const unknown: Decision = { kind: 'unknown' };

/** So probable it is answered, and so probable what may be meant is offered; tuned on questions that people put. */
const least = { answered: 0.45, offered: 0.2 };
/** So much more probable than the next, less is enough. */
const farAhead = { times: 2.5, answered: 0.3 };
/** Less probable than this beside the best, another reading would only be in the way. */
const LEAST_OF_OTHERS = 0.06;
/** The most readings that are offered, and that are named beside an answer; more are no help. */
const MOST = 3;

/** Silence before the wrong law: answers what is probable enough, offers what may be meant, and else does not know. */
export function decide(hits: readonly Hit[]): Decision {
  const [best, ...others] = hits;
  if (!best?.topic.answered || best.probability < least.offered) return unknown;
  const near = others.filter(({ topic, probability }) => topic.answered && probability >= LEAST_OF_OTHERS);
  if (isSure(best, others[0]))
    return { kind: 'answer', topic: best.topic, others: topicsOf(near.slice(0, MOST)) };
  return near.length > 0 ? { kind: 'offer', topics: topicsOf([best, ...near].slice(0, MOST)) } : unknown;
}

const isSure = ({ probability }: Hit, next: Hit | undefined): boolean =>
  probability >= least.answered ||
  (probability >= farAhead.answered && probability >= farAhead.times * (next?.probability ?? 0));

const topicsOf = (hits: readonly Hit[]): Topic[] => hits.map(({ topic }) => topic);
