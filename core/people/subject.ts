import { z } from 'zod';

const id = z.string().min(1);
export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), userId: id }),
  z.strictObject({ kind: z.literal('employee'), employeeId: id }),
]);

/**
 * Someone whose personal data the coach holds: a user who talks with it, or an employee whose journey it follows. What is
 * kept of a person is found and removed by this.
 */
export type Subject = Readonly<z.infer<typeof subjectSchema>>;

export const isSubject = (one: Subject, other: Subject): boolean =>
  one.kind === 'user'
    ? other.kind === 'user' && one.userId === other.userId
    : other.kind === 'employee' && one.employeeId === other.employeeId;

export const userSubject = (userId: string): Subject => ({ kind: 'user', userId });
export const employeeSubject = (employeeId: string): Subject => ({ kind: 'employee', employeeId });
