import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { PlanView } from '../../core/messages/plan-view.js';
import { leaveKinds, paidAs, type LeavePlan, type LegalSource } from '../../core/leave/leave-plan.js';
import { stages } from '../../core/leave/stage.js';
import { journeyRoles, overridableDates } from '../../core/leave/journey-facts.js';
import { dismissReasons } from '../../core/messages/dismiss-reason.js';
import { troubleReasons } from '../../core/messages/trouble.js';
import {
  fates,
  type DigestLine,
  type NudgeContent,
  type UndeliveredNudge,
  type View,
  type ViewKind,
} from '../../core/messages/view.js';
import { chats } from '../../core/people/chat.js';
import { problemCodes, readers } from '../../core/problem.js';
import type { MessageView } from '../render-card.js';
import { anyForm } from './arbitrary-forms.js';
import { anyHomes } from './arbitrary-homes.js';
import { roughText, roughTitle } from './rough-text.js';
import { webAddress } from './web-address.js';

const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/);
const source: fc.Arbitrary<LegalSource> = fc.record({
  law: fc.constantFrom('WAZO', 'BW'),
  article: fc.constantFrom('3:1(2)', '7:670(2)'),
  url: webAddress,
});
const step = fc.record({
  on: date,
  title: roughText,
  state: fc.constantFrom('coming' as const, 'delivered' as const, 'done' as const),
});
const anyOffer = fc.record({
  text: roughText,
  tooltip: fc.option(roughText, { nil: undefined }),
  action: fc.record({ do: fc.constant('open' as const), nudge: id }),
});
const range = { from: date, to: date, source };
const kind = fc.constantFrom(...leaveKinds);
const yes = { do: 'usage', answer: 'yes', text: 1 } as const;
const anyChoice = fc.record({ text: roughText, action: fc.constant(yes) });
const many = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { maxLength, size: 'max' });

const nudge: fc.Arbitrary<NudgeContent> = fc.record({
  nudgeId: id,
  journeyId: id,
  employeeId: id,
  employeeName: roughText,
  text: fc.record({
    title: roughText,
    why: roughText,
    steps: fc.array(roughText, { minLength: 2, maxLength: 4 }),
    say: roughText,
    avoid: roughText,
  }),
  citation: fc.option(roughText, { nil: undefined }),
  sourceUrl: webAddress,
  expiresOn: date,
});

const line: fc.Arbitrary<DigestLine> = fc.record({
  nudge,
  standing: fc.constantFrom('open', 'open', 'done', 'dismissed', 'snoozed', 'over'),
});

const undelivered: fc.Arbitrary<UndeliveredNudge> = fc.record({
  employeeId: id,
  recipientName: roughText,
  employeeName: roughText,
  title: roughText,
  on: date,
  fate: fc.constantFrom(...fates),
  reason: fc.option(fc.constantFrom(...troubleReasons), { nil: undefined }),
});
const offer = fc.record({ journeyId: id, employeeId: id, employeeName: roughText });

const commands = many(fc.record({ name: roughText, summary: roughText }), 12);

const plan: fc.Arbitrary<LeavePlan> = fc.record({
  country: fc.constant('NL'),
  lawFrom: date,
  startWindow: fc.option(fc.record(range), { nil: undefined }),
  leave: many(fc.record({ ...range, kind, estimated: fc.boolean() }), 8),
  windows: many(fc.record({ ...range, kind }), 4),
  deadlines: many(fc.record({ id: fc.oneof(id, fc.constant('uwv-claim')), on: date, source }), 20),
  anchors: fc.constant({}),
  noWork: fc.option(fc.record(range), { nil: undefined }),
  benefitAfterContract: fc.option(fc.record({ entitled: fc.boolean(), lastBirthDate: date, source }), {
    nil: undefined,
  }),
  entitlements: many(
    fc.record({
      kind,
      hours: fc.integer({ min: 0, max: 2000 }),
      paidHours: fc.integer({ min: 0, max: 900 }),
      payRate: fc.constantFrom(0, 0.7, 1),
      paidAs: fc.constantFrom(...paidAs),
      source,
    }),
    4,
  ),
  overrides: many(
    fc.record({ date: fc.constantFrom(...overridableDates), chosen: date, lawful: date, source }),
    5,
  ),
});

const planOfKind = <Kind extends PlanView['kind']>(name: Kind) =>
  fc.record({
    kind: fc.constant(name),
    journeyId: id,
    employeeId: id,
    employeeName: roughText,
    plan,
    steps: many(step, 40),
    today: date,
  });

const views: { readonly [Kind in ViewKind]: fc.Arbitrary<Extract<View, { kind: Kind }>> } = {
  welcome: fc.record({
    kind: fc.constant('welcome'),
    chat: fc.constantFrom('teams', 'slack'),
    firstName: roughText,
    commands,
  }),
  trial: fc.record({ kind: fc.constant('trial'), nudge }),
  'setup-guide': fc.record({
    kind: fc.constant('setup-guide'),
    steps: many(
      fc.record({ step: fc.constantFrom('roster', 'journey', 'try', 'settings'), isDone: fc.boolean() }),
      4,
    ),
  }),
  help: fc.record({
    kind: fc.constant('help'),
    commands,
    reason: fc.constantFrom(undefined, 'not-understood', 'no-text'),
  }),
  stranger: fc.record({
    kind: fc.constant('stranger'),
    problem: fc.record({
      code: fc.constantFrom(...problemCodes),
      facts: fc.dictionary(fc.constantFrom('workspace', 'chat'), roughText),
    }),
    brief: fc.boolean(),
  }),
  'did-you-mean': fc.record({
    kind: fc.constant('did-you-mean'),
    commands: many(fc.record({ command: id, name: roughText }), 2),
    plans: many(offer, 3),
  }),
  nudge: fc.record({ kind: fc.constant('nudge'), nudge }),
  'nudge-done': fc.record({ kind: fc.constant('nudge-done'), nudge }),
  'nudge-snoozed': fc.record({ kind: fc.constant('nudge-snoozed'), nudge, until: date }),
  'nudge-dismissed': fc.record({
    kind: fc.constant('nudge-dismissed'),
    nudge,
    reason: fc.constantFrom(undefined, ...dismissReasons),
  }),
  prepare: fc.record({
    kind: fc.constant('prepare'),
    nudge,
    firstName: roughText,
    questions: many(roughText, 2),
    planned: fc.option(
      fc.record({
        at: date.map((day) => day.toPlainDateTime('10:00')),
        url: webAddress,
        until: fc.constant(Temporal.PlainTime.from('11:05')),
      }),
      { nil: undefined },
    ),
  }),
  digest: fc.record({
    kind: fc.constant('digest'),
    nudges: many(line, 8),
    maybeMissed: many(line, 8),
    rest: fc.option(fc.record({ message: id, count: fc.nat() }), { nil: undefined }),
  }),
  'nudge-over': fc.record({
    kind: fc.constant('nudge-over'),
    reason: fc.constantFrom('plan-changed', 'not-yours', 'away', 'taken', 'expired'),
    plan: fc.option(fc.record({ journeyId: id, employeeId: id }), { nil: undefined }),
  }),
  'plan-example': fc.record({
    kind: fc.constant('plan-example'),
    role: fc.constantFrom(...journeyRoles),
    day: date,
    plan,
    steps: many(step, 40),
    today: date,
  }),
  plan: planOfKind('plan'),
  'plan-dates': planOfKind('plan-dates'),
  'plan-choice': fc.record({
    kind: fc.constant('plan-choice'),
    journeys: many(offer, 20),
    notFound: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('nobody' as const) }),
        fc.record({ kind: fc.constant('no-plan' as const), employeeId: id, employeeName: roughText }),
      ),
      { nil: undefined },
    ),
    isForHr: fc.boolean(),
  }),
  'no-journeys': fc.record({ kind: fc.constant('no-journeys'), isForHr: fc.boolean() }),
  overview: fc.record({
    kind: fc.constant('overview'),
    stages: many(fc.record({ stage: fc.constantFrom(...stages), count: fc.nat(5000) }), 5),
    due: fc.nat(5000),
    overdue: fc.nat(5000),
    journeys: fc.nat(),
    withoutManager: many(fc.record({ employeeId: id, name: roughText }), 12),
    undelivered: many(undelivered, 40),
  }),
  unreachable: fc.record({
    kind: fc.constant('unreachable'),
    people: many(
      fc.record({
        name: roughText,
        phone: fc.option(roughText, { nil: undefined }),
        chat: fc.constantFrom(...chats),
        reason: fc.option(fc.constantFrom(...troubleReasons), { nil: undefined }),
        waiting: many(undelivered, 8),
      }),
      20,
    ),
  }),
  answer: fc.record({
    kind: fc.constant('answer'),
    title: roughText,
    text: roughText,
    points: many(roughText, 8),
    say: fc.option(roughText, { nil: undefined }),
    avoid: fc.option(roughText, { nil: undefined }),
    sources: many(
      fc.record({
        citation: fc.option(roughText, { nil: undefined }),
        url: webAddress,
      }),
      8,
    ),
    related: many(anyChoice, 3),
    about: fc.option(fc.record({ journeyId: id, employeeId: id }), { nil: undefined }),
  }),
  announcement: fc.record({
    kind: fc.constant('announcement'),
    announcementId: id,
    managerName: roughText,
    employeeId: id,
    employeeName: roughText,
    role: fc.constantFrom(...journeyRoles),
    day: date,
  }),
  form: anyForm,
  list: fc.record({
    kind: fc.constant('list'),
    title: roughTitle,
    intro: roughText,
    rows: many(
      fc.record({
        title: roughText,
        lines: many(roughText, 4),
        about: fc.record({ journeyId: id, employeeId: id }),
        offer: fc.option(anyOffer, { nil: undefined }),
      }),
      12,
    ),
    offers: many(anyOffer, 5),
  }),
  ...anyHomes,
  notice: fc.record({
    kind: fc.constant('notice'),
    title: roughTitle,
    lines: many(roughText, 60),
    link: fc.option(fc.record({ text: roughText, url: webAddress }), { nil: undefined }),
    choices: fc.option(many(anyChoice, 3), { nil: undefined }),
  }),
  withdrawn: fc.record({ kind: fc.constant('withdrawn') }),
  'no-answer': fc.record({ kind: fc.constant('no-answer') }),
  problem: fc.record({
    kind: fc.constant('problem'),
    problem: fc.record({
      code: fc.constantFrom(...problemCodes),
      facts: fc.dictionary(
        fc.constantFrom('file', 'line', 'employee', 'column', 'value', 'from', 'to', 'manager'),
        roughText,
      ),
    }),
    reader: fc.constantFrom(undefined, ...readers),
  }),
};

/** Any view of any kind, with the roughest data its types allow. */
export const anyView: fc.Arbitrary<View> = fc.oneof(...Object.values<fc.Arbitrary<View>>(views));

/** Any view that a message of either chat can show whole. */
export const anyMessageView = anyView.filter((view): view is MessageView => view.kind !== 'form');
