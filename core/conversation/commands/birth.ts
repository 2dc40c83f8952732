import { z } from 'zod';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type FormCommand } from '../command.js';
import { reviewed } from '../flows/reviewed.js';
import { dayField, reportedChange, WHO } from '../reported.js';

const schema = z.object({
  [WHO]: z.string(),
  birthDate: plainDateSchema,
  multiples: z.stringbool().default(false),
});

/** The child is born: from then on the leave is certain. */
export const birth: FormCommand = {
  id: 'birth',
  names: { nl: ['geboorte', 'geboren'], en: ['birth', 'born'] },
  summary: { nl: 'Een geboorte melden', en: 'Report a birth' },
  roles: ['hr'],
  about: 'employee',
  flow: asFlow(
    reviewed(
      reportedChange({
        kind: 'birth',
        title: (t) => t('birth.title'),
        fields: (t, values, today) => [
          dayField('birthDate', t('birth.date'), values['birthDate'] ?? today.toString()),
          {
            kind: 'toggle',
            id: 'multiples',
            label: t('birth.multiples'),
            required: false,
            value: values['multiples'] === 'true',
          },
        ],
        schema,
        day: 'birthDate',
        changes: ({ birthDate, multiples }) => ({ birthDate, ...(multiples && { multiples }) }),
        preview: ({ birthDate }, { t, name, written }) =>
          t('birth.preview', { name, date: written(birthDate) }),
        saved: (t, name) => t('birth.saved', { name }),
      }),
    ),
  ),
};
