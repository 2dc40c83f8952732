import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ReportedFacts } from '../../journeys/journey.js';
import { isPlacement } from '../../leave/journey-facts.js';
import type { Translator } from '../../language/messages.js';
import { plainDateSchema } from '../../plain-date.js';
import { asFlow, type FormCommand } from '../command.js';
import { reviewed } from '../flows/reviewed.js';
import { dayField, reportedChange, WHO } from '../reported.js';

const whatHappened = ['child', 'one-lives', 'one-stays', 'mother'] as const;

const previews = {
  child: 'loss.preview',
  'one-lives': 'loss.preview.one-lives',
  'one-stays': 'loss.preview.one-stays',
  mother: 'loss.preview',
} as const;

/** What each makes of the facts, or the sentence that says why it cannot be. */
const changesOf: Readonly<
  Record<
    (typeof whatHappened)[number],
    (on: Temporal.PlainDate, facts: ReportedFacts, t: Translator) => Partial<ReportedFacts> | string
  >
> = {
  child: (on) => ({ lossReportedOn: on }),
  // Of children placed together no number is kept: the law gives one leave for them all.
  'one-lives': (on, facts, t) =>
    facts.multiples || isPlacement(facts) ? { oneLivesReportedOn: on } : t('loss.several-only'),
  'one-stays': (on, facts, t) => (isPlacement(facts) ? { oneLivesReportedOn: on } : t('loss.placement-only')),
  mother: (on, { role }, t) => (role === 'partner' ? { motherDiedOn: on } : t('loss.partner-only')),
};

/** Somebody died, or the pregnancy or the placement of a child ended. The coach asks for no more than the day on which it was told. */
export const loss: FormCommand = {
  id: 'loss',
  names: { nl: ['verlies', 'overlijden'], en: ['loss', 'death'] },
  summary: { nl: 'Een verlies melden', en: 'Report a loss' },
  roles: ['hr'],
  about: 'employee',
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
            choices: whatHappened.map((value) => ({ value, label: t(`loss.what.${value}`) })),
          },
          dayField('reportedOn', t('loss.date'), values['reportedOn'] ?? today.toString()),
        ],
        schema: z.object({
          [WHO]: z.string(),
          what: z.enum(whatHappened),
          reportedOn: plainDateSchema,
        }),
        day: 'reportedOn',
        changes: ({ what, reportedOn }, { facts }, t) => changesOf[what](reportedOn, facts, t),
        preview: ({ what, reportedOn }, { t, name, written }) =>
          t(previews[what], { name, date: written(reportedOn) }),
        saved: (t, name) => t('loss.saved', { name }),
      }),
    ),
  ),
};
