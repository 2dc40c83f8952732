import { describe, expect, it } from '@jest/globals';
import { jurisdictionOf } from '../countries/registry.js';
import { catalogueOf } from './catalogue.js';
import { checkCatalogue } from './catalogue-check.js';
import { findingCodes, type FindingCode } from './check/finding.js';
import { milestoneSchema, type MilestoneText } from './milestone.js';

const netherlands = jurisdictionOf('NL');

const text = (change: Partial<MilestoneText> = {}): MilestoneText => ({
  title: 'A good talk',
  why: 'Now is the time to look at the work.',
  steps: ['Ask what goes well.', 'Change one thing.'],
  say: 'What shall we change?',
  avoid: 'Do not ask about home.',
  ...change,
});
const dutch = (change: Partial<MilestoneText> = {}) =>
  text({ why: 'Nu is het tijd om te kijken.', say: 'Wat zal ik anders doen?', ...change });

const sound = {
  id: 'sample',
  audience: ['manager'],
  roles: ['birthing-parent'],
  due: 'S-28d',
  expires: 'S-21d',
  topic: 'leave',
  source: { law: 'practice', url: 'https://example.org' },
  text: { nl: dutch(), en: text() },
};

const findings = (change: Record<string, unknown> = {}) =>
  checkCatalogue(catalogueOf([milestoneSchema.parse({ ...sound, ...change })]), netherlands);
const codes = (change: Record<string, unknown> = {}) => findings(change).map(({ code }) => code);
const saying = (change: Partial<MilestoneText>) => ({ text: { nl: dutch(), en: text(change) } });

describe('a sound milestone', () => {
  it('has no findings', () => {
    expect(findings()).toEqual([]);
    expect(findings({ guards: 'start-notice' })).toEqual([]);
  });
});

describe('a broken milestone', () => {
  const broken: [FindingCode, string, Record<string, unknown>][] = [
    ['translation-missing', 'the same words in both languages', { text: { nl: text(), en: text() } }],
    [
      'translation-missing',
      'a step that one language lacks',
      saying({ steps: ['Ask.......', 'Listen....', 'Act.......'] }),
    ],
    ['variant-unused', 'words for a role it is not for', { variants: { partner: sound.text } }],
    ['variant-unused', 'words for a way of working it is not for', { variants: { agency: sound.text } }],
    [
      'anchor-unknown',
      'a day of leave for whoever has none',
      { employments: ['self-employed'], due: 'S-4w' },
    ],
    ['anchor-unknown', 'a day only a partner has', { due: 'G-4w' }],
    ['anchor-unknown', 'an end only adoption has', { expires: 'P' }],
    ['condition-impossible', 'twins by adoption', { roles: ['adoptive-parent'], multiples: true }],
    [
      'condition-impossible',
      'what comes only after an event, and names none',
      { due: 'B', expires: 'B+9d', onlyAfterEvent: true },
    ],
    ['never-due', 'an end before its beginning', { due: 'S-20d' }],
    [
      'never-due',
      'work, in the time when none may be asked',
      { due: 'B+1d', expires: 'B+40d', topic: 'work' },
    ],
    ['law-unknown', 'a law of another country', { source: { ...sound.source, law: 'BEEG' } }],
    ['deadline-unknown', 'a deadline no law knows', { guards: 'tax-return' }],
    ['deadline-unknown', 'the deadline of another role', { guards: 'partner-notice' }],
    ['deadline-broken', 'the deadline itself for its day', { due: 'S-21d', guards: 'start-notice' }],
    ['deadline-broken', 'an end past the deadline', { expires: 'S-20d', guards: 'start-notice' }],
    ['date-uncertain', 'a placement in a pregnancy', saying({ say: 'Is {placementDate} right?' })],
    ['date-uncertain', 'a day of birth before the birth', saying({ say: 'Is {birthDate} right?' })],
    ['protected-time', 'a manager in the weeks after the birth', { due: 'B+7d', expires: 'B+14d' }],
    [
      'no-time-for-notice',
      'a notice of three weeks, twelve days ahead',
      { due: 'S-12d', expires: 'S-8d', ...saying({ say: 'Will you tell us three weeks ahead?' }) },
    ],
    [
      'right-too-broad',
      'nights that need never be worked',
      saying({ why: 'You may refuse all night work from now on.' }),
    ],
    [
      'permission-for-right',
      'leave that someone allows',
      saying({ say: 'You have my permission for leave.' }),
    ],
    [
      'pay-mixed-up',
      'a benefit where the wage goes on',
      saying({ why: 'Birth leave comes with a benefit.' }),
    ],
    [
      'hard-to-read',
      'an official’s words',
      saying({
        why: 'Organisational accommodation necessitates anticipatory administration of entitlements.',
      }),
    ],
    [
      'sentence-too-long',
      'a sentence without end',
      saying({
        say: 'What shall we do now and then, and who will do it, and when, and how, and with whom, and for how long?',
      }),
    ],
    [
      'text-too-long',
      'more than a phone shows',
      saying({
        why: 'Look at it. '.repeat(25),
        steps: ['Do it now. '.repeat(18), 'Do it well. '.repeat(16)],
      }),
    ],
    ['word-forbidden', 'a gender', saying({ avoid: 'Do not ask her about home.' })],
    ['word-forbidden', 'a form of family', saying({ say: 'How is your husband?' })],
    ['word-forbidden', 'a medical question', saying({ say: 'Are you feeling sick at all?' })],
    ['word-forbidden', 'feeding', saying({ say: 'Are you still breastfeeding?' })],
    ['word-forbidden', 'pressure', saying({ say: 'Could you be back sooner?' })],
    ['word-forbidden', 'plans for a family', saying({ say: 'Do you want another child?' })],
    [
      'word-forbidden',
      'cheer in grief',
      { due: 'L', expires: 'L+9d', ...saying({ say: 'Enjoy the rest you get!' }) },
    ],
  ];

  it.each(broken)('is found by %s: %s', (code, _, change) => {
    expect(codes(change)).toContain(code);
  });

  it('shows every code there is', () => {
    expect([...new Set(broken.map(([code]) => code))].sort()).toEqual([...findingCodes].sort());
  });

  it('is named with its field, and what to do', () => {
    expect(findings(saying({ say: 'How is her day?' }))).toEqual([
      {
        code: 'word-forbidden',
        milestone: 'sample',
        field: 'text.en.say',
        message: 'Take out "her": use {name} or other words: the gender of an employee is not known',
      },
    ]);
  });

  it('may name in `avoid` what not to ask', () => {
    expect(codes(saying({ avoid: 'Do not ask about health or feeding.' }))).toEqual([]);
  });
});
