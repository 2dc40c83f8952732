import { z } from 'zod';
import { mostHospitalDays } from '../../leave/journey-facts.js';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type FormCommand } from '../command.js';
import { reviewed } from '../flows/reviewed.js';
import { dayField, reportedChange, WHO } from '../reported.js';

/** The child lay in hospital, which makes the leave longer. */
export const hospital: FormCommand = {
  id: 'hospital',
  names: { nl: ['ziekenhuis', 'opname'], en: ['hospital'] },
  summary: { nl: 'Dagen die het kind in het ziekenhuis lag', en: 'Days the child was in hospital' },
  roles: ['hr'],
  about: 'employee',
  flow: asFlow(
    reviewed(
      reportedChange({
        kind: 'hospital',
        ofLeave: true,
        title: (t) => t('hospital.title'),
        fields: (t, values, today) => [
          {
            kind: 'number',
            id: 'days',
            label: t('hospital.days'),
            required: true,
            value: values['days'] ?? '',
            min: 0,
            max: mostHospitalDays,
          },
          dayField('reportedOn', t('hospital.reported'), values['reportedOn'] ?? today.toString()),
        ],
        schema: z.object({
          [WHO]: z.string(),
          days: z.coerce.number().pipe(z.int()),
          reportedOn: plainDateSchema,
        }),
        day: 'reportedOn',
        changes: ({ days, reportedOn }) => ({ hospitalDays: days, hospitalReportedOn: reportedOn }),
        preview: ({ days, reportedOn }, { t, name, written }) =>
          t('hospital.preview', { name, days, date: written(reportedOn) }),
        saved: (t, name) => t('hospital.saved', { name }),
      }),
    ),
  ),
};
