import { z } from 'zod';
import { momentSchema } from '../moment.js';
import type { Subject } from '../people/subject.js';

/**
 * What went out, or is to go out, on behalf of one journey. It is the only thing that ties nudges and messages to a
 * journey, and it is sealed: someone who reads the database without keys cannot tell which belong together.
 */
export const trailSchema = z.strictObject({
  /** The journey's id. */
  id: z.string().min(1),
  /** Whose journey it is. */
  employeeId: z.string().min(1),
  nudges: z.array(z.string()),
  messages: z.array(z.string()),
  /** A digest of the leave plan by which its cards were drawn last: where a new text of the law touches it, it differs. */
  plan: z.string().optional(),
  /** A digest of all that it was planned by last, and until when time alone changes nothing of what that gave. */
  planned: z.strictObject({ by: z.string(), until: momentSchema }).optional(),
});
export type Trail = z.infer<typeof trailSchema>;

export interface TrailAdditions {
  readonly nudges?: readonly string[];
  readonly messages?: readonly string[];
}

export interface TrailNotes extends TrailAdditions {
  readonly plan?: string | undefined;
  readonly planned?: Trail['planned'];
}

/** What is added to the trail of one journey. */
export interface TrailEntry extends TrailNotes, Pick<Trail, 'id' | 'employeeId'> {}

export interface TrailRepository {
  /** Undefined for a journey of which nothing was planned or sent yet. */
  get(journeyId: string): Promise<Trail | undefined>;
  getMany(journeyIds: readonly string[]): Promise<Trail[]>;
  /** Adds ids that are not there yet, and replaces the plan; nothing that others add at the same moment is lost. */
  add(journeyId: string, employeeId: string, additions: TrailNotes): Promise<void>;
  /** The same for the trails of many journeys, in one go. */
  addMany(entries: readonly TrailEntry[]): Promise<void>;
  /** Takes ids away that stand for nothing any more. */
  forget(journeyId: string, gone: TrailAdditions): Promise<void>;
  remove(journeyIds: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Trail[]>;
}
