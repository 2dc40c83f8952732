import type { Temporal } from 'temporal-polyfill';
import type { LeavePlan } from '../leave/leave-plan.js';
import type { Spoken } from './spoken.js';

/** A nudge as the plan lists it: coming, with its reader and still open, or done. */
export interface PlannedStep {
  readonly on: Temporal.PlainDate;
  readonly title: string;
  readonly state: 'coming' | 'delivered' | 'done';
}

interface PlanOf extends Spoken {
  readonly journeyId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly plan: LeavePlan;
  readonly steps: readonly PlannedStep[];
  /** The reader's day, before which a deadline is past. */
  readonly today: Temporal.PlainDate;
}

/** Someone's plan: in short, with its picture, or with all its dates. */
export type PlanView = ({ readonly kind: 'plan' } & PlanOf) | ({ readonly kind: 'plan-dates' } & PlanOf);
