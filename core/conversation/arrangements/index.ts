import type { Arrangement } from './arrangement.js';
import { leaveEnd } from './leave-end.js';
import { parental } from './parental.js';
import { spread } from './spread.js';
import { workingHours } from './working-hours.js';

/** What can be arranged, by the name that its choice has in the form. */
export const arrangements = {
  end: leaveEnd,
  spread,
  parental,
  hours: workingHours,
} as const satisfies Record<string, Arrangement>;
export type ArrangementId = keyof typeof arrangements;

export const arrangementIds = ['end', 'spread', 'parental', 'hours'] as const satisfies ArrangementId[];
