import { Temporal } from 'temporal-polyfill';
import { compareIds } from '../../../../compare-ids.js';
import type { Deadline } from '../../../../leave/leave-plan.js';

/** By date, then by id, so that the same facts always give the same list. */
export const inOrder = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  [...deadlines].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on) || compareIds(a, b));
