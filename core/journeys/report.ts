import { z } from 'zod';
import { momentSchema } from '../moment.js';
import type { Subject } from '../people/subject.js';
import { reportedFactsSchema } from './journey.js';

/** What someone reported of a journey; `new` began it, an `undo` took another report back. */
export const reportKinds = [
  'new',
  'change',
  'birth',
  'return',
  'hospital',
  'loss',
  'withdrawal',
  'undo',
] as const;
export type ReportKind = (typeof reportKinds)[number];

const id = z.string().min(1);

/** One report, with the facts before and after it, so that it can be taken back. */
export const reportSchema = z.strictObject({
  id,
  journeyId: id,
  employeeId: id,
  kind: z.enum(reportKinds),
  /** Undefined for the report that began the journey. */
  before: reportedFactsSchema.optional(),
  after: reportedFactsSchema,
  /** The user who reported it; undefined for the operator. */
  by: id.optional(),
  at: momentSchema,
});
export type Report = z.infer<typeof reportSchema>;

export interface ReportRepository {
  get(id: string): Promise<Report | undefined>;
  /** In no order. */
  all(): Promise<Report[]>;
  ofJourney(journeyId: string): Promise<Report[]>;
  save(report: Report): Promise<void>;
  saveMany(reports: readonly Report[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<Report[]>;
}
