import { plainDateSchema } from '../../plain-date.js';
import { dayField } from '../reported.js';
import type { Arrangement } from './arrangement.js';

const END = 'leaveEnd';

/** Another last day than the plan has. Why is nobody's business: nothing of illness is asked or kept. */
export const leaveEnd: Arrangement = {
  main: END,
  lines: (t) => [t('arrange.end-line')],
  fields: (t, { plan }, values) => [
    dayField(END, t('arrange.end'), values[END] ?? (plan.lawful ?? plan.anchors).E?.toString(), {
      required: false,
      hint: t('arrange.end-hint'),
    }),
  ],
  read(values, { journey: { facts } }) {
    const overrides = { ...facts.overrides };
    const end = plainDateSchema.safeParse(values[END]);
    if (end.success) overrides['leave-end'] = end.data;
    else delete overrides['leave-end'];
    return { changes: { overrides } };
  },
  preview({ t, name, written }, { overrides }) {
    const end = overrides?.['leave-end'];
    return [end ? t('arrange.end-preview', { name, date: written(end) }) : t('arrange.end-lawful', { name })];
  },
};
