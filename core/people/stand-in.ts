import { z } from 'zod';
import { plainDateSchema } from '../plain-date.js';
import type { Subject } from './subject.js';

const id = z.string().min(1);

/** Who looks after a manager's team while that manager is away, from the first to the last day that HR confirmed. */
export const standInSchema = z.strictObject({
  id,
  managerId: id,
  standInId: id,
  from: plainDateSchema,
  until: plainDateSchema,
});
export type StandIn = z.infer<typeof standInSchema>;

export interface StandInRepository {
  /** Of these managers, in no order. */
  forManagers(managerIds: readonly string[]): Promise<StandIn[]>;
  /** For whom this user stands in, has done so, or will. */
  by(userId: string): Promise<StandIn[]>;
  save(standIn: StandIn): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<StandIn[]>;
}
