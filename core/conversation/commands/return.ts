import { z } from 'zod';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type FormCommand } from '../command.js';
import { reviewed } from '../flows/reviewed.js';
import { dayField, reportedChange, WHO } from '../reported.js';

/** The first day back at work, as it was agreed. */
export const returnToWork: FormCommand = {
  id: 'return',
  names: { nl: ['terugkeer', 'terug'], en: ['return', 'back'] },
  summary: { nl: 'De eerste werkdag na het verlof', en: 'The first working day after the leave' },
  roles: ['hr'],
  about: 'employee',
  flow: asFlow(
    reviewed(
      reportedChange({
        kind: 'return',
        ofLeave: true,
        title: (t) => t('return.title'),
        fields: (t, values) => [dayField('returnDate', t('return.date'), values['returnDate'])],
        schema: z.object({ [WHO]: z.string(), returnDate: plainDateSchema }),
        day: 'returnDate',
        changes: ({ returnDate }) => ({ returnDate }),
        preview: ({ returnDate }, { t, name, written }) =>
          t('return.preview', { name, date: written(returnDate) }),
        saved: (t, name) => t('return.saved', { name }),
      }),
    ),
  ),
};
