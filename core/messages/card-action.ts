import { z } from 'zod';
import { dismissReasonSchema } from './dismiss-reason.js';
import { localeSchema } from '../language/locale.js';

const id = z.string().min(1).max(64);
/** The language of the button, where it is not the reader's own: the answer speaks it too. */
const spoken = { in: localeSchema.optional() } as const;
/** Where a flow stood when the button was drawn. */
const place = { flow: id, step: z.int().min(0) } as const;

/** What a person can press on a card. It travels inside the card, so it carries ids and nothing else. */
export const cardActionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('done'), nudge: id }),
  /** Stands on the cards that went out before there was `later`. */
  z.strictObject({ do: z.literal('snooze'), nudge: id, days: z.union([z.literal(1), z.literal(7)]) }),
  /** Asks on which day to be reminded. */
  z.strictObject({ do: z.literal('later'), nudge: id }),
  z.strictObject({ do: z.literal('dismiss'), nudge: id }),
  /** Says why a nudge is not relevant that was dismissed already. */
  z.strictObject({ do: z.literal('why'), nudge: id, reason: dismissReasonSchema }),
  /** Brings what helps to begin the talk that a nudge is about. */
  z.strictObject({ do: z.literal('prepare'), nudge: id }),
  /** Asks when that talk is to be, for the reader's own calendar. */
  z.strictObject({ do: z.literal('plan-talk'), nudge: id }),
  /** Opens one item of a digest as a card of its own. */
  z.strictObject({ do: z.literal('open'), nudge: id }),
  /** Brings what waits behind the button of a digest. */
  z.strictObject({ do: z.literal('open-rest'), message: id }),
  z.strictObject({ do: z.literal('show-plan'), journey: id, ...spoken }),
  /** Shows all dates of a plan. */
  z.strictObject({ do: z.literal('show-dates'), journey: id, ...spoken }),
  /** Opens the form a flow waits with, where a typed message could not open a modal. */
  z.strictObject({ do: z.literal('open-form'), ...place }),
  z.strictObject({ do: z.literal('submit'), ...place }),
  z.strictObject({ do: z.literal('back'), ...place }),
  z.strictObject({ do: z.literal('cancel'), ...place }),
  /** Answers a trial of a nudge: nothing comes of it. */
  z.strictObject({ do: z.literal('trial'), answer: z.enum(['done', 'later', 'dismiss']) }),
  /** Agrees to be recorded in the use of the coach, or not (any more); with the version of the words that asked. */
  z.strictObject({ do: z.literal('usage'), answer: z.enum(['yes', 'no']), text: z.int().min(1) }),
  /** Objects to reports of what goes wrong in one's own calls, or does not any more. */
  z.strictObject({ do: z.literal('error-reports'), answer: z.enum(['yes', 'no']) }),
  /** Looks at the overview once more, as it is now. */
  z.strictObject({ do: z.literal('look') }),
  /** Does what typing the command would; `rest` is what stands after its name: an id, or a number. */
  z.strictObject({ do: z.literal('command'), command: id, rest: id.optional(), ...spoken }),
]);
export type CardAction = z.infer<typeof cardActionSchema>;

/** What is asked in a form that takes the place of the card it was pressed on, by the flow of that name. */
export const cardForms = ['later', 'plan-talk'] as const;
export type CardForm = Extract<CardAction, { readonly do: (typeof cardForms)[number] }>;

export const opensCardForm = (action: CardAction): action is CardForm =>
  cardForms.some((form) => form === action.do);
