import { Temporal } from 'temporal-polyfill';
import type { ReportedFacts } from '../../core/journeys/journey.js';

/** The day on which the copy is taken. */
export const COPY_DAY = Temporal.PlainDate.from('2026-11-26');
/** Half a year on both sides of the day of the copy: the attacker knows that due dates lie there, all days alike. */
export const SPAN_DAYS = 180;
/** How many pregnancies of the synthetic employer end in a loss: more than in life, so that few journeys tell much. */
export const LOSS_RATE = 0.3;

/** Something that HR reports on a day. */
export interface Happening {
  readonly day: Temporal.PlainDate;
  readonly changes: Partial<ReportedFacts>;
}

/** What becomes of one employee: the truth that the attacker guesses. */
export interface Fate {
  readonly announcedOn: Temporal.PlainDate;
  readonly dueDate: Temporal.PlainDate;
  /** Undefined where there was none until the copy. */
  readonly loss: Temporal.PlainDate | undefined;
  readonly happenings: readonly Happening[];
}

/** One fate by the prior: told 16 to 30 weeks ahead; born within ten days; a loss any time between, told to HR at once. */
export function fateOf(chance: () => number, copyDay: Temporal.PlainDate): Fate {
  const dueDate = copyDay.add({ days: Math.floor((chance() * 2 - 1) * SPAN_DAYS) });
  const ahead = Math.floor(16 * 7 + chance() * 14 * 7);
  const announcedOn = dueDate.subtract({ days: ahead });
  const birth = dueDate.add({ days: Math.round((chance() - 0.5) * 20) });
  const lost = announcedOn.add({ days: 1 + Math.floor(chance() * (ahead - 2)) });
  const isLost = chance() < LOSS_RATE;
  const happenings: Happening[] = isLost
    ? [{ day: lost, changes: { lossReportedOn: lost } }]
    : [
        { day: birth, changes: { birthDate: birth } },
        // Half of all dates are corrected once on the way: not every report is a birth or a loss.
        ...(chance() < 0.5
          ? [{ day: announcedOn.add({ days: 20 }), changes: { leaveStart: dueDate.subtract({ days: 35 }) } }]
          : []),
      ];
  const until = happenings.filter(({ day }) => day.toString() <= copyDay.toString());
  return {
    announcedOn,
    dueDate,
    loss: until.some(({ changes }) => changes.lossReportedOn) ? lost : undefined,
    happenings: until,
  };
}
