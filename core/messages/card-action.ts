import { z } from 'zod';

/** What a person can press on a card. It travels inside the card, so it carries ids and nothing else. */
export const cardActionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('done'), nudge: z.string().min(1).max(64) }),
  z.strictObject({
    do: z.literal('snooze'),
    nudge: z.string().min(1).max(64),
    days: z.union([z.literal(1), z.literal(7)]),
  }),
  z.strictObject({ do: z.literal('dismiss'), nudge: z.string().min(1).max(64) }),
  /** Opens one item of a digest as a card of its own. */
  z.strictObject({ do: z.literal('open'), nudge: z.string().min(1).max(64) }),
  z.strictObject({ do: z.literal('show-plan'), journey: z.string().min(1).max(64) }),
]);
export type CardAction = z.infer<typeof cardActionSchema>;
