import { z } from 'zod';
import { momentSchema } from '../../moment.js';
import type { Subject } from '../../people/subject.js';

/** That a user was told of a version of the privacy statement, and when. */
export const statementNoticeSchema = z.strictObject({
  id: z.string().min(1),
  userId: z.string().min(1),
  /** The day of the version. */
  version: z.iso.date(),
  at: momentSchema,
});
export type StatementNotice = z.infer<typeof statementNoticeSchema>;

export interface StatementNoticeRepository {
  ofVersion(version: string): Promise<StatementNotice[]>;
  save(notice: StatementNotice): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<StatementNotice[]>;
}
