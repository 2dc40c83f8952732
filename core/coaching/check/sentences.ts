import type { MilestoneText } from '../milestone.js';
import { sentencesIn } from './reading-level.js';

/** One thing a text advises, and the field it stands in. */
interface Advice {
  readonly field: string;
  readonly sentence: string;
}

/** Every sentence that a text says in earnest: `avoid` names what not to say. */
export function adviceIn({ title, why, steps, say }: MilestoneText): Advice[] {
  const fields = { title, why, ...Object.fromEntries(steps.map((step, at) => [`steps.${at}`, step])), say };
  return Object.entries(fields).flatMap(([field, words]) =>
    sentencesIn(words).map((sentence) => ({ field, sentence })),
  );
}
