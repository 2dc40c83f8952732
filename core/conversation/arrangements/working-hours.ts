import { mostHoursChanges, type HoursFrom } from '../../leave/journey-facts.js';
import { plainDateSchema } from '../../plain-date.js';
import { dayField } from '../reported.js';
import type { Arranged, Arrangement } from './arrangement.js';
import { hoursField, readHours } from './hours-field.js';

const FROM = 'from';
const HOURS = 'hours';

/** Other weekly hours from a day on: what begins from then on is counted by them. */
export const workingHours: Arrangement = {
  main: FROM,
  lines: (t, { employee }) => [t('arrange.hours-line', { hours: employee.weeklyHours })],
  fields(t, { journey: { facts } }, values) {
    const last = facts.hoursChanges?.at(-1);
    return [
      dayField(FROM, t('arrange.hours-from'), values[FROM] ?? last?.from.toString()),
      hoursField(HOURS, t('arrange.hours'), values[HOURS] ?? last?.weeklyHours.toString(), {
        required: true,
      }),
    ];
  },
  read(values, arranged, t) {
    const from = plainDateSchema.safeParse(values[FROM]);
    const weeklyHours = readHours(values[HOURS]);
    if (!from.success || weeklyHours === undefined) return { field: FROM, wrong: t('form.error.required') };
    return { changes: { hoursChanges: withChange(arranged, { from: from.data, weeklyHours }) } };
  },
  preview({ t, name, written }, { hoursChanges = [] }) {
    return [
      ...hoursChanges
        .slice(-1)
        .map(({ from, weeklyHours }) =>
          t('arrange.hours-preview', { name, hours: weeklyHours, date: written(from) }),
        ),
      t('arrange.hours-how'),
    ];
  },
};

/** The hours of before stay known: a roster that says the new ones does not make them those of before. */
function withChange({ journey: { facts }, employee }: Arranged, change: HoursFrom): HoursFrom[] {
  const known = facts.hoursChanges ?? [{ from: facts.announcedOn, weeklyHours: employee.weeklyHours }];
  const others = known.filter(({ from }) => !from.equals(change.from));
  return [...others, change].slice(-mostHoursChanges);
}
