import { z } from 'zod';
import { isPlacement, journeyRoles } from '../leave/journey-facts.js';
import { momentSchema } from '../moment.js';
import type { Subject } from '../people/subject.js';
import { plainDateSchema } from '../plain-date.js';
import type { ReportedFacts } from './journey.js';

const id = z.string().min(1);

/** That someone becomes a parent, as their manager told it with their word. It is no journey: HR decides what becomes of it. */
export const announcementSchema = z.strictObject({
  id,
  /** One at a time of an employee: the store lets no two be there. */
  employeeId: id,
  /** The manager who told it. */
  by: id,
  role: z.enum(journeyRoles),
  /** The due date, or the day on which the child is placed. */
  expectedOn: plainDateSchema,
  at: momentSchema,
});
export type Announcement = z.infer<typeof announcementSchema>;

/** It is dropped so many days after it came, whether HR has decided or not. */
export const ANNOUNCEMENT_DAYS = 30;

export interface AnnouncementRepository {
  get(id: string): Promise<Announcement | undefined>;
  all(): Promise<Announcement[]>;
  /** False where there is one of this employee already. */
  insert(announcement: Announcement): Promise<boolean>;
  /** Removes it and hands it over: of two who take one at once, one has it. */
  take(id: string): Promise<Announcement | undefined>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Announcement[]>;
}

/** What it says, in the facts of a journey. */
export const announcedFacts = ({
  role,
  expectedOn,
}: Pick<Announcement, 'role' | 'expectedOn'>): Pick<ReportedFacts, 'role' | 'dueDate' | 'placementDate'> => ({
  role,
  ...(isPlacement({ role }) ? { placementDate: expectedOn } : { dueDate: expectedOn }),
});
