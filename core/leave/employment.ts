import { z } from 'zod';

/**
 * How someone works for the employer. `on-call`: employed, without one number of hours. `agency`: employed by an agency, and hired
 * by the employer. `self-employed`: employed by nobody.
 */
export const employments = ['employed', 'on-call', 'agency', 'self-employed'] as const;
export const employmentSchema = z.enum(employments);
export type Employment = z.infer<typeof employmentSchema>;

/** Those whom the employer itself employs. */
export const ownEmployments = ['employed', 'on-call'] as const satisfies readonly Employment[];

/** Whatever says how someone works. */
export interface Works {
  readonly employment?: Employment | undefined;
}

/** An ordinary contract where nothing else was said. */
export const employmentOf = ({ employment }: Works): Employment => employment ?? 'employed';

/** Whether the employer itself employs them, and owes them leave and whatever it gives beside the law. */
export const isOwnEmployee = (works: Works): boolean =>
  ownEmployments.some((own) => own === employmentOf(works));
