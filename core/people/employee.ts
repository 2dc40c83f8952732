import { z } from 'zod';
import { employmentSchema } from '../leave/employment.js';
import { weeklyHoursSchema } from '../leave/journey-facts.js';
import { plainDateSchema } from '../plain-date.js';
import { addressSchema } from './address.js';
import { countryCodeSchema } from './country.js';
import type { Subject } from './subject.js';

/** Someone whose parental leave the coach can follow. Employees do not talk with the coach. */
export const employeeSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** What colleagues say, where the employer gave it. */
  firstName: z.string().min(1).optional(),
  email: addressSchema.optional(),
  personnelNumber: z.string().min(1),
  /** The user who is this person's manager; HR is told of who has none. */
  managerId: z.string().min(1).optional(),
  team: z.string().min(1),
  /** Contract hours a week; on call the average. */
  weeklyHours: weeklyHoursSchema,
  contractEnd: plainDateSchema.optional(),
  /** How this person works for the employer; nothing for an ordinary contract. */
  employment: employmentSchema.exclude(['employed']).optional(),
  /** Where this person works; where the employer is, unless it says otherwise. */
  country: countryCodeSchema.optional(),
  /** The day on which HR confirmed that this person works here no more; nothing of theirs is followed from then on. */
  leftOn: plainDateSchema.optional(),
  /** Since when their data is kept and used for nothing, as they asked, until HR lifts it: see `core/privacy/person/restriction.ts`. */
  restrictedOn: plainDateSchema.optional(),
});
export type Employee = z.infer<typeof employeeSchema>;

export type EmployeeName = Pick<Employee, 'id' | 'name'>;

export interface EmployeeRepository {
  get(id: string): Promise<Employee | undefined>;
  getMany(ids: readonly string[]): Promise<Employee[]>;
  /** Everyone, also those who left. */
  all(): Promise<Employee[]>;
  managedBy(userId: string): Promise<Employee[]>;
  /** Those who work here and have no manager. */
  withoutManager(): Promise<Employee[]>;
  /** How many work here. */
  count(): Promise<number>;
  /** The name of every team there is, each once, in no order. */
  teams(): Promise<string[]>;
  /** The name of everyone, and nothing else of them: of tens of thousands in a second or so. */
  names(): Promise<EmployeeName[]>;
  findByPersonnelNumber(personnelNumber: string): Promise<Employee | undefined>;
  /** Those who have one of these numbers, in no order. */
  findByPersonnelNumbers(personnelNumbers: readonly string[]): Promise<Employee[]>;
  /** Those who have one of these addresses, in no order. */
  findByEmails(emails: readonly string[]): Promise<Employee[]>;
  /** Throws `KeyTaken` where someone else has such a personnel number. */
  saveMany(employees: readonly Employee[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Employee[]>;
}
