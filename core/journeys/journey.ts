import { z } from 'zod';
import { journeyFactsSchema } from '../leave/journey-facts.js';
import { plainDateSchema } from '../plain-date.js';
import { countryCodeSchema } from '../people/country.js';
import type { Employee } from '../people/employee.js';
import type { Subject } from '../people/subject.js';

/** What HR reports of a journey. Hours, contract end and employment are the employee's, not the journey's. */
const ofEmployee = { weeklyHours: true, contractEnd: true, employment: true } as const;
export const reportedFactsSchema = journeyFactsSchema.omit(ofEmployee).extend({
  /** The first day on which the manager may know of it, as the employee wishes; until then it is HR's alone. */
  managerMayKnowFrom: plainDateSchema.optional(),
  /** Where the employee works, where that is not what the roster says of them. */
  countryOfWork: countryCodeSchema.optional(),
  /** The country whose law governs the employment, as HR said; else that of the country of work does. */
  governingLaw: countryCodeSchema.optional(),
});
export type ReportedFacts = z.infer<typeof reportedFactsSchema>;

/** One employee becoming a parent, from the announcement to the last talk. */
export const journeySchema = z.strictObject({
  id: z.string().min(1),
  employeeId: z.string().min(1),
  /** How many journeys of this employee came before it. The store lets no two of an employee have the same. */
  ordinal: z.int().min(0).default(0),
  facts: reportedFactsSchema,
});
export type Journey = z.infer<typeof journeySchema>;

/** A journey that can be planned, and whose it is. */
export interface CheckedJourney {
  readonly journey: Journey;
  readonly employee: Employee;
}

export interface JourneyRepository {
  get(id: string): Promise<Journey | undefined>;
  getMany(ids: readonly string[]): Promise<Journey[]>;
  all(): Promise<Journey[]>;
  /** The ids of all, also of those that cannot be read. */
  ids(): Promise<string[]>;
  ofEmployees(employeeIds: readonly string[]): Promise<Journey[]>;
  /** Throws `KeyTaken` where another journey of the employee has its ordinal. */
  save(journey: Journey): Promise<void>;
  /** The same for many; some of them may be stored where it throws. */
  saveMany(journeys: readonly Journey[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Journey[]>;
}
