import { z } from 'zod';
import { plainDateSchema } from '../plain-date.js';
import type { Subject } from './subject.js';

const id = z.string().min(1);

/** Days on which a manager or someone of HR wants to hear nothing about others, both included. It ends by itself. */
export const pauseSchema = z.strictObject({
  /** The user's id: each has one at a time. */
  id,
  from: plainDateSchema,
  until: plainDateSchema,
});
export type Pause = z.infer<typeof pauseSchema>;

export interface PauseRepository {
  getMany(userIds: readonly string[]): Promise<Pause[]>;
  save(pause: Pause): Promise<void>;
  remove(userIds: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Pause[]>;
}
