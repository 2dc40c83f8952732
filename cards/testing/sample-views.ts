import { Temporal } from 'temporal-polyfill';
import { commands } from '../../core/conversation/commands/registry.js';
import { createCatalogues } from '../../core/coaching/catalogues.js';
import { fillText } from '../../core/coaching/fill-text.js';
import { citationOf, textFor } from '../../core/coaching/milestone-text.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { jurisdictionOf } from '../../core/countries/registry.js';
import type { PlannedStep } from '../../core/messages/plan-view.js';
import type { CommandHelp, DigestLine, NudgeContent, View, ViewKind } from '../../core/messages/view.js';
import { readers } from '../../core/problem.js';
import { sampleForms } from './sample-forms.js';
import { otherHomes, sampleHomes } from './sample-homes.js';

/** One view of every kind. A kind without a sample does not compile. */
export type SampleViews = { readonly [Kind in ViewKind]: Extract<View, { kind: Kind }> };

/** Views as a manager who reads `locale` could get them: the real catalogue, law and commands, invented people. */
export function sampleViews(locale: Locale): SampleViews {
  const [nudge, second, third] = ['leave-wishes', 'cover-plan', 'stay-in-touch'].map((id) =>
    content(id, locale),
  );
  if (!nudge || !second || !third) throw new Error('The catalogue gave no text for a sample');
  return {
    welcome: { kind: 'welcome', chat: 'teams', firstName: 'Fatima', commands: help(locale) },
    help: { kind: 'help', commands: help(locale) },
    stranger: {
      kind: 'stranger',
      problem: { code: 'unknown-workspace', facts: { workspace: 'T0123ABCD', chat: 'slack' } },
      brief: false,
    },
    'setup-guide': {
      kind: 'setup-guide',
      steps: [
        { step: 'roster', isDone: true },
        { step: 'journey', isDone: false },
        { step: 'try', isDone: false },
        { step: 'settings', isDone: false },
      ],
    },
    'did-you-mean': {
      kind: 'did-you-mean',
      commands: [{ command: 'plan', name: 'plan' }],
      plans: [{ journeyId, employeeId, employeeName }],
    },
    nudge: { kind: 'nudge', nudge },
    trial: { kind: 'trial', nudge },
    'nudge-done': { kind: 'nudge-done', nudge },
    'nudge-snoozed': { kind: 'nudge-snoozed', nudge, until: day('2026-11-26') },
    'nudge-dismissed': { kind: 'nudge-dismissed', nudge },
    prepare: {
      kind: 'prepare',
      nudge,
      firstName: 'Anna',
      questions: [translator(locale)('prepare.leave-1'), translator(locale)('prepare.leave-2')],
      planned: {
        at: Temporal.PlainDateTime.from('2026-11-25T10:00'),
        url: 'https://coach.example.com/calendar/kJ2nVd0sT9w',
        until: Temporal.PlainTime.from('11:05'),
      },
    },
    'nudge-over': { kind: 'nudge-over', reason: 'plan-changed', plan: { journeyId, employeeId } },
    digest: {
      kind: 'digest',
      nudges: [lineOf(nudge, 'open'), lineOf(second, 'done')],
      maybeMissed: [lineOf(third, 'open')],
      rest: { message: 'delivery-1', count: 3 },
    },
    plan: { kind: 'plan', ...planOf(locale) },
    'plan-dates': { kind: 'plan-dates', ...planOf(locale) },
    'plan-example': {
      kind: 'plan-example',
      role: 'birthing-parent',
      day: day('2027-03-10'),
      plan: samplePlan,
      steps: steps(locale),
      today: day('2026-11-24'),
    },
    'plan-choice': {
      kind: 'plan-choice',
      journeys: [
        { journeyId, employeeId, employeeName },
        { journeyId: 'journey-2', employeeId: 'employee-2', employeeName: 'Bram Jansen' },
      ],
    },
    'no-journeys': { kind: 'no-journeys' },
    overview: {
      kind: 'overview',
      journeys: 6,
      stages: [
        { stage: 'expecting', count: 4 },
        { stage: 'on-leave', count: 2 },
      ],
      due: 3,
      overdue: 1,
      withoutManager: [{ employeeId, name: employeeName }],
      undelivered: [
        {
          employeeId,
          recipientName: 'Bram Jansen',
          employeeName,
          title: nudge.text.title,
          on: day('2026-11-18'),
          fate: 'unknown',
        },
      ],
    },
    unreachable: {
      kind: 'unreachable',
      people: [
        {
          name: 'Bram Jansen',
          chat: 'teams',
          reason: 'not-installed',
          waiting: [
            {
              employeeId,
              recipientName: 'Bram Jansen',
              employeeName,
              title: nudge.text.title,
              on: day('2026-11-18'),
              fate: 'held',
              reason: 'not-installed',
            },
          ],
        },
      ],
    },
    answer: {
      kind: 'answer',
      title: nudge.text.title,
      text: nudge.text.why,
      points: nudge.text.steps,
      say: nudge.text.say,
      avoid: nudge.text.avoid,
      sources: [{ citation: nudge.citation, url: nudge.sourceUrl }],
      related: [second, third].map(({ text }) => ({
        text: text.title,
        action: { do: 'command', command: 'ask', rest: 'rule:multiples' },
      })),
      about: { journeyId, employeeId },
    },
    announcement: {
      kind: 'announcement',
      announcementId: 'announcement-1',
      managerName: 'Fatima Kaya',
      employeeId,
      employeeName,
      role: 'birthing-parent',
      day: day('2027-03-10'),
    },
    ...sampleHomes(locale, nudge),
    form: sampleForms(locale).wrong,
    list: {
      kind: 'list',
      title: 'Open tips',
      intro: locale === 'nl' ? '1 tip wacht op je antwoord.' : '1 tip waits for your answer.',
      rows: [
        {
          title: nudge.text.title,
          lines: [employeeName],
          about: { journeyId, employeeId },
          offer: { text: `Open: ${nudge.text.title}`, action: { do: 'open', nudge: nudge.nudgeId } },
        },
      ],
      offers: [
        {
          text: locale === 'nl' ? 'Toon meer (3)' : 'Show more (3)',
          action: { do: 'command', command: 'open', rest: '2' },
        },
      ],
    },
    notice: {
      kind: 'notice',
      title: locale === 'nl' ? 'Bewaard' : 'Saved',
      lines: [locale === 'nl' ? 'Je tips komen om 9:00.' : 'Your tips come at 9:00.'],
      link: {
        text: locale === 'nl' ? 'Naar het bestand' : 'To the file',
        url: 'https://voorbeeld.slack.com/files/U1/F1/medewerkers.csv',
      },
      choices: [
        {
          text: locale === 'nl' ? 'Ja, dat mag' : 'Yes, you may',
          action: { do: 'usage', answer: 'yes', text: 1 },
        },
        { text: locale === 'nl' ? 'Nee' : 'No', action: { do: 'usage', answer: 'no', text: 1 } },
      ],
    },
    withdrawn: { kind: 'withdrawn' },
    'no-answer': { kind: 'no-answer' },
    problem: {
      kind: 'problem',
      problem: { code: 'csv-column-missing', facts: { file: 'roster.csv', column: 'email' } },
    },
  };
}

/** The samples, and every form, previews and digests with points that no longer matter among them. */
export function allSamples(locale: Locale): View[] {
  const samples = sampleViews(locale);
  const [line] = samples.digest.nudges;
  if (!line) throw new Error('The digest among the samples is empty');
  const standings = ['open', 'done', 'dismissed', 'snoozed', 'over'] as const;
  return [
    ...Object.values(samples),
    ...Object.values(sampleForms(locale)),
    { kind: 'digest', nudges: standings.map((standing) => ({ ...line, standing })), maybeMissed: [] },
    { kind: 'digest', nudges: [{ ...line, standing: 'over' }], maybeMissed: [] },
    { kind: 'nudge-over', reason: 'not-yours', plan: undefined },
    { ...samples.help, reason: 'not-understood' },
    { ...samples.help, reason: 'no-text' },
    { ...samples.stranger, brief: true },
    { ...samples.stranger, problem: { code: 'unknown-person' } },
    { ...samples['plan-choice'], notFound: { kind: 'nobody' } },
    { ...samples['plan-choice'], notFound: { kind: 'no-plan', employeeId, employeeName }, isForHr: true },
    { kind: 'no-journeys', isForHr: true },
    ...otherHomes(locale, samples),
    ...readers.map((reader) => ({ ...samples.problem, reader })),
    { kind: 'nudge-over', reason: 'expired', plan: undefined },
  ];
}

const employeeName = 'Anna de Vries';
const [journeyId, employeeId] = ['journey-1', 'employee-1'] as const;
const lineOf = (nudge: NudgeContent, standing: DigestLine['standing']): DigestLine => ({ nudge, standing });
const day = (text: string) => Temporal.PlainDate.from(text);

/** The leave of a birthing parent due on 10 March 2027, before the birth. */
export const samplePlan = jurisdictionOf('NL').derive({
  role: 'birthing-parent',
  announcedOn: day('2026-09-07'),
  dueDate: day('2027-03-10'),
  multiples: false,
  leaveStart: day('2027-01-28'),
  weeklyHours: 36,
});

const catalogue = createCatalogues().shipped('NL');

function milestone(id: string) {
  const found = catalogue.get(id);
  if (!found) throw new Error(`The catalogue has no milestone ${id}`);
  return found;
}

function content(id: string, locale: Locale): NudgeContent {
  const found = milestone(id);
  return {
    nudgeId: `nudge-${id}`,
    journeyId,
    employeeId,
    employeeName,
    text: fillText(textFor(found, { role: 'birthing-parent' }, locale), { name: employeeName }, locale),
    citation: citationOf(found),
    sourceUrl: found.source.url,
    expiresOn: day('2026-12-16'),
  };
}

const help = (locale: Locale): CommandHelp[] =>
  commands.map(({ names, summary }) => ({ name: names[locale][0], summary: summary[locale] }));

const planOf = (locale: Locale) => ({
  ...{ journeyId, employeeId, employeeName },
  plan: samplePlan,
  steps: steps(locale),
  today: day('2026-11-24'),
});

const steps = (locale: Locale): PlannedStep[] =>
  (
    [
      ['first-response', '2026-09-07', 'done'],
      ['leave-wishes', '2026-11-18', 'delivered'],
      ['cover-plan', '2026-12-02', 'coming'],
      ['stay-in-touch', '2027-01-07', 'coming'],
      ['handover', '2027-01-14', 'coming'],
      ['plan-return', '2027-04-21', 'coming'],
      ['first-day-back', '2027-06-03', 'coming'],
      ['talk-2-weeks', '2027-06-17', 'coming'],
      ['talk-6-weeks', '2027-07-15', 'coming'],
      ['talk-12-weeks', '2027-08-26', 'coming'],
    ] as const
  ).map(([id, on, state]) => ({
    on: day(on),
    title: textFor(milestone(id), { role: 'birthing-parent' }, locale).title,
    state,
  }));
