import { z } from 'zod';
import { journeyRoles, overridableDates, type JourneyFacts } from '../leave/journey-facts.js';
import type { Subject } from '../people/subject.js';
import { plainDateSchema } from '../plain-date.js';

/** What HR reports of a journey. Weekly hours and contract end are the employee's, not the journey's. */
export const reportedFactsSchema = z.strictObject({
  role: z.enum(journeyRoles),
  announcedOn: plainDateSchema,
  dueDate: plainDateSchema.optional(),
  multiples: z.boolean(),
  birthDate: plainDateSchema.optional(),
  leaveStart: plainDateSchema.optional(),
  placementDate: plainDateSchema.optional(),
  hospitalDays: z.int().min(0).max(365).optional(),
  hospitalReportedOn: plainDateSchema.optional(),
  returnDate: plainDateSchema.optional(),
  birthLeaveStart: plainDateSchema.optional(),
  additionalBirthLeaveStart: plainDateSchema.optional(),
  additionalBirthLeaveWeeks: z.literal([1, 2, 3, 4, 5]).optional(),
  parentalLeaveStart: plainDateSchema.optional(),
  lossReportedOn: plainDateSchema.optional(),
  motherDiedOn: plainDateSchema.optional(),
  overrides: z.partialRecord(z.enum(overridableDates), plainDateSchema).optional(),
} satisfies Record<Exclude<keyof JourneyFacts, 'weeklyHours' | 'contractEnd'>, z.ZodType>);
export type ReportedFacts = z.infer<typeof reportedFactsSchema>;

/** One employee becoming a parent, from the announcement to the last talk. */
export const journeySchema = z.strictObject({
  id: z.string().min(1),
  employeeId: z.string().min(1),
  facts: reportedFactsSchema,
});
export type Journey = z.infer<typeof journeySchema>;

export interface JourneyRepository {
  get(id: string): Promise<Journey | undefined>;
  getMany(ids: readonly string[]): Promise<Journey[]>;
  all(): Promise<Journey[]>;
  ofEmployees(employeeIds: readonly string[]): Promise<Journey[]>;
  save(journey: Journey): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Journey[]>;
}
