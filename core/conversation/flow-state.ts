import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { momentSchema } from '../moment.js';
import type { Subject } from '../people/subject.js';

/** A flow that someone has begun and not ended: where they are, and what they said so far. */
export const flowStateSchema = z.strictObject({
  /** Unguessable; travels in the form. */
  id: z.string().min(1),
  userId: z.string().min(1),
  /** The command whose flow it is. */
  command: z.string().min(1),
  /** Rises with every step, so that a form which was answered already is known for stale. */
  step: z.int().min(0),
  /** What was said so far, as the flow itself writes it: JSON. */
  state: z.string(),
  /** The platform's id of the message that shows it, where one does. */
  message: z.string().optional(),
  startedAt: momentSchema,
});
export type FlowState = z.infer<typeof flowStateSchema>;

/** Flows under way; sealed at rest, dropped after a day. */
export interface FlowRepository {
  get(id: string): Promise<FlowState | undefined>;
  insert(flow: FlowState): Promise<void>;
  /** Takes the step after `step`, where the flow still waits there: of two answers one gets on. */
  advance(id: string, step: number, state: string): Promise<FlowState | undefined>;
  /** Takes back the step after `step - 1`, where the flow waits at `step`: the answer that took it was none. */
  retreat(id: string, step: number): Promise<void>;
  /** Ends it where it still waits at `step`. True for the one who ended it. */
  end(id: string, step: number): Promise<boolean>;
  /** Notes the message of the chat in which it is shown. */
  shownIn(id: string, messageId: string): Promise<void>;
  /** All that this person has under way. */
  ofUser(userId: string): Promise<FlowState[]>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<FlowState[]>;
}
