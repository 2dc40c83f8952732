import type { Journey, ReportedFacts } from '../../journeys/journey.js';
import type { Translator } from '../../language/messages.js';
import type { LeavePlan } from '../../leave/leave-plan.js';
import type { FieldView, FormValues } from '../../messages/form.js';
import type { Employee } from '../../people/employee.js';
import type { Said } from '../reported.js';

/** A journey about whose leave something is agreed, with the plan it has now. */
export interface Arranged {
  readonly journey: Journey;
  readonly employee: Employee;
  readonly plan: LeavePlan;
}

/** What was filled in, as facts; or the sentence that says why it cannot be, and at which field. */
export type Arranging =
  { readonly changes: Partial<ReportedFacts> } | { readonly field: string; readonly wrong: string };

/** Something that the law leaves to the employee and the employer, and that HR reports once they agree. */
export interface Arrangement {
  readonly lines: (t: Translator, arranged: Arranged) => readonly string[];
  readonly fields: (t: Translator, arranged: Arranged, values: FormValues) => readonly FieldView[];
  /** The field at which is said what the law has against it. */
  readonly main: string;
  /** Values that the form let through. */
  readonly read: (values: FormValues, arranged: Arranged, t: Translator) => Arranging;
  /** What is agreed, in a sentence or a few; `after` is the plan as it will be. */
  readonly preview: (said: Said, changes: Partial<ReportedFacts>, after: LeavePlan) => readonly string[];
}
