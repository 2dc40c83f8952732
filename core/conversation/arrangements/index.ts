import type { Arrangement } from './arrangement.js';
import { leaveEnd } from './leave-end.js';
import { parental } from './parental.js';
import { spread } from './spread.js';
import { workingHours } from './working-hours.js';

/** What can be arranged, by the name that its choice has in the form, in the order of the choices. */
export const arrangementIds = ['end', 'spread', 'parental', 'hours'] as const;
export type ArrangementId = (typeof arrangementIds)[number];

export const arrangements: Readonly<Record<ArrangementId, Arrangement>> = {
  end: leaveEnd,
  spread,
  parental,
  hours: workingHours,
};
