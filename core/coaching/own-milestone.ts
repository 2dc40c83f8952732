import type { z } from 'zod';
import type { customisationSchema } from './customisation.js';
import { writtenDay } from './day-expression.js';
import { practice, type Milestone, type MilestoneText } from './milestone.js';

export type Customisation = z.input<typeof customisationSchema>;
type OwnMilestone = NonNullable<Customisation['own']>[number];

/** The day that a milestone of an employer's own is counted from. */
export const ownAnchors = ['S', 'D', 'R'] as const;
export type OwnAnchor = (typeof ownAnchors)[number];

/** For how many days it makes sense. */
const GOOD_FOR = 14;

/** What an employer wants to say, in its own words. */
export interface OwnWords {
  readonly text: MilestoneText;
  /** Where more is to be read. */
  readonly url: string;
}

/** A milestone of an employer's own, so many days after an anchor; `id` tells it from the others. */
export function ownMilestone(
  id: string,
  { text, url }: OwnWords,
  anchor: OwnAnchor,
  days: number,
): OwnMilestone {
  return {
    id: `own-${id}`,
    audience: ['manager'],
    roles:
      anchor === 'D'
        ? ['birthing-parent', 'partner']
        : ['birthing-parent', 'adoptive-parent', 'foster-parent'],
    due: dayAfter(anchor, days),
    expires: dayAfter(anchor, days + GOOD_FOR),
    topic: 'care',
    source: { law: practice, url },
    text: { nl: text, en: text },
  };
}

const dayAfter = (anchor: OwnAnchor, days: number): string =>
  days === 0 ? anchor : `${anchor}${days < 0 ? '-' : '+'}${Math.abs(days)}d`;

/** The same milestone in an employer's own words: on its days, for its readers, by its rule. */
export function inOwnWords(milestone: Milestone, { text, url }: OwnWords): OwnMilestone {
  const { due, expires, notBefore, lateUntil, source } = milestone;
  return {
    ...milestone,
    variants: undefined,
    id: `own-${milestone.id}`,
    due: writtenDay(due),
    expires: writtenDay(expires),
    notBefore: notBefore && writtenDay(notBefore),
    lateUntil: lateUntil && writtenDay(lateUntil),
    source: { ...source, url },
    text: { nl: text, en: text },
  };
}
