import { z } from 'zod';
import { plainDateSchema } from '../plain-date.js';
import type { Subject } from '../people/subject.js';

const id = z.string().min(1);

/** That HR said of a legal date of a journey: it was met. It holds where the date itself moves. Who said so is in the audit trail. */
export const metDeadlineSchema = z.strictObject({
  id,
  journeyId: id,
  employeeId: id,
  /** The deadline, by its id in the leave plan. */
  deadline: id,
  /** The day on which HR said so. */
  on: plainDateSchema,
});
export type MetDeadline = z.infer<typeof metDeadlineSchema>;

export interface MetDeadlineRepository {
  /** In no order. */
  ofJourneys(journeyIds: readonly string[]): Promise<MetDeadline[]>;
  save(met: MetDeadline): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<MetDeadline[]>;
}
