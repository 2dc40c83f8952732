import { z } from 'zod';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type FormCommand } from '../command.js';
import { reviewed } from '../flows/reviewed.js';
import { dayField, reportedChange, WHO } from '../reported.js';

/** Somebody died, or the pregnancy ended. The coach asks for no more than the day on which it was told. */
export const loss: FormCommand = {
  id: 'loss',
  names: { nl: ['verlies', 'overlijden'], en: ['loss', 'death'] },
  summary: { nl: 'Een verlies melden', en: 'Report a loss' },
  roles: ['hr'],
  flow: asFlow(
    reviewed(
      reportedChange({
        kind: 'loss',
        title: (t) => t('loss.title'),
        lines: (t) => [t('loss.line')],
        fields: (t, values, today) => [
          {
            kind: 'choice',
            id: 'what',
            label: t('loss.what'),
            required: true,
            value: values['what'] ?? 'child',
            choices: [
              { value: 'child', label: t('loss.what.child') },
              { value: 'mother', label: t('loss.what.mother') },
            ],
          },
          dayField('reportedOn', t('loss.date'), values['reportedOn'] ?? today.toString()),
        ],
        schema: z.object({
          [WHO]: z.string(),
          what: z.enum(['child', 'mother']),
          reportedOn: plainDateSchema,
        }),
        day: 'reportedOn',
        changes({ what, reportedOn }, { facts }, t) {
          if (what === 'child') return { lossReportedOn: reportedOn };
          return facts.role === 'partner' ? { motherDiedOn: reportedOn } : t('loss.partner-only');
        },
        preview: ({ reportedOn }, { t, name, written }) =>
          t('loss.preview', { name, date: written(reportedOn) }),
        saved: (t, name) => t('loss.saved', { name }),
      }),
    ),
  ),
};
