import { z } from 'zod';
import { weeklyHoursSchema } from '../leave/journey-facts.js';
import { plainDateSchema } from '../plain-date.js';
import type { Subject } from './subject.js';

/** Someone whose parental leave the coach can follow. Employees do not talk with the coach. */
export const employeeSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  email: z.email().toLowerCase().optional(),
  personnelNumber: z.string().min(1),
  /** The user who is this person's manager. */
  managerId: z.string().min(1),
  team: z.string().min(1),
  /** Contract hours a week. */
  weeklyHours: weeklyHoursSchema,
  contractEnd: plainDateSchema.optional(),
});
export type Employee = z.infer<typeof employeeSchema>;

export type EmployeeName = Pick<Employee, 'id' | 'name'>;

export interface EmployeeRepository {
  get(id: string): Promise<Employee | undefined>;
  getMany(ids: readonly string[]): Promise<Employee[]>;
  managedBy(userId: string): Promise<Employee[]>;
  /** The name of every team there is, each once, in no order. */
  teams(): Promise<string[]>;
  /** The name of everyone, and nothing else of them: of tens of thousands in a second or so. */
  names(): Promise<EmployeeName[]>;
  findByPersonnelNumber(personnelNumber: string): Promise<Employee | undefined>;
  /** Those who have one of these numbers, in no order. */
  findByPersonnelNumbers(personnelNumbers: readonly string[]): Promise<Employee[]>;
  /** Those who have one of these addresses, in no order. */
  findByEmails(emails: readonly string[]): Promise<Employee[]>;
  saveMany(employees: readonly Employee[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Employee[]>;
}
