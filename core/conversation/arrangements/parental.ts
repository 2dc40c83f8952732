import { plainDateSchema } from '../../plain-date.js';
import { dayField } from '../reported.js';
import type { Arrangement } from './arrangement.js';
import { hoursField, readHours } from './hours-field.js';

const START = 'start';
const HOURS = 'hours';
const END = 'end';

/** Parental leave: from when, how many hours a week, and until when. */
export const parental: Arrangement = {
  main: START,
  lines: (t) => [t('arrange.parental-line')],
  fields(t, { journey: { facts } }, values) {
    const { parentalLeaveStart, parentalLeaveHours, parentalLeaveEnd } = facts;
    const optional = { required: false };
    return [
      dayField(START, t('arrange.parental-start'), values[START] ?? parentalLeaveStart?.toString(), {
        ...optional,
        hint: t('arrange.parental-start-hint'),
      }),
      hoursField(HOURS, t('arrange.parental-hours'), values[HOURS] ?? parentalLeaveHours?.toString(), {
        ...optional,
        hint: t('arrange.parental-hours-hint'),
      }),
      dayField(END, t('arrange.parental-end'), values[END] ?? parentalLeaveEnd?.toString(), {
        ...optional,
        hint: t('arrange.parental-end-hint'),
      }),
    ];
  },
  read(values, _arranged, t) {
    const [start, end] = [START, END].map((id) => plainDateSchema.safeParse(values[id]).data);
    const hours = readHours(values[HOURS]);
    if (!start && (hours !== undefined || end)) return { field: START, wrong: t('form.error.required') };
    return { changes: { parentalLeaveStart: start, parentalLeaveHours: hours, parentalLeaveEnd: end } };
  },
  preview({ t, name, written }, { parentalLeaveHours: hours }, { leave, parentalClaims: claims }) {
    const period = leave.find(({ kind }) => kind === 'parental');
    if (!period) return [t('arrange.parental-none', { name })];
    const days = { name, from: written(period.from), to: written(period.to) };
    const agreed =
      hours === undefined
        ? t('arrange.parental-whole', days)
        : t('arrange.parental-preview', { ...days, hours });
    if (!claims) return [agreed];
    const { weeks, most, from, until } = claims;
    const claimed = from
      ? t('arrange.claims', { weeks, most, from: written(from), until: written(until) })
      : t('arrange.claims-none');
    return [agreed, claimed];
  },
};
