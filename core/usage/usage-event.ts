import { z } from 'zod';
import { chats } from '../people/chat.js';
import type { Subject } from '../people/subject.js';
import { momentSchema } from '../moment.js';
import { devices } from './device.js';

/** A word of ours: a command's id, a button's action, a view's kind. Nothing a person typed looks like it. */
const ownName = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/** What is used: `command`, one that was given; `flow`, one whose forms were gone through; `button`, of a card; the rest as it says. */
export const uses = ['command', 'flow', 'button', 'words', 'file', 'arrival'] as const;

/** That someone used the coach: what of it, when, and with what. Never what they said, and never whom it was about. */
export const usageEventSchema = z.strictObject({
  id: z.string().min(1),
  userId: z.string().min(1),
  use: z.enum(uses),
  name: ownName,
  /** The kinds of the cards that were the answer. */
  cards: z.array(ownName).readonly(),
  /** The hour in which it was. */
  at: momentSchema,
  /** Of a flow: how long it took from its first form to its end, to ten seconds. */
  seconds: z.int().min(0).optional(),
  /** The chat it was in, as a client of the coach. */
  client: z.enum(chats),
  /** Where the platform tells it. */
  device: z.enum(devices).optional(),
});
export type UsageEvent = z.infer<typeof usageEventSchema>;

/** Kept by consent alone. `add` gives each an id of its own, which says nothing of the order. */
export interface UsageRepository {
  add(event: Omit<UsageEvent, 'id'>): Promise<void>;
  all(): Promise<UsageEvent[]>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<UsageEvent[]>;
}
