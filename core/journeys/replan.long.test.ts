import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { sampleEmployee, sampleTenant, sampleUser } from '../../storage/testing/samples.js';
import { isLater } from '../clock.js';
import { createCatalogues } from '../coaching/catalogues.js';
import type { Nudge } from '../outbox/nudge.js';
import { reconcile, type Horizon, type WantedNudge } from '../outbox/reconcile.js';
import { applied } from '../outbox/testing/applied.js';
import type { User } from '../people/user.js';
import { isBefore } from '../plain-date.js';
import type { ReportedFacts } from './journey.js';
import { problemsWith } from './plan-journey.js';
import { OUTBOX_DAYS } from './replan.js';
import { wantedNudges } from './wanted-nudges.js';

// A fixed seed: the same cases in every run.
fc.configureGlobal({ seed: 20270310, numRuns: 40 });

const day = (text: string) => Temporal.PlainDate.from(text);
const catalogue = createCatalogues().shipped('NL');
const tenant = sampleTenant('acme');
const user = (id: string, role: User['roles'][number]): User => ({ ...sampleUser(id), roles: [role] });
const atWork = (whom: User) => ({ user: whom, absences: [], isUnreachable: false });
const recipients = {
  manager: atWork(user('manager', 'manager')),
  standIns: [],
  hr: [atWork(user('hr', 'hr'))],
};
const employee = sampleEmployee('anna');

const wanted = (facts: ReportedFacts): WantedNudge[] =>
  wantedNudges({
    ...{ catalogue, employee, recipients },
    journey: { id: 'j', employeeId: employee.id, ordinal: 0, facts },
    defaults: tenant,
    existing: [],
    isReturnAgreed: false,
    now: Temporal.Instant.fromEpochMilliseconds(0),
  });

/** The evening of a day; by then everything that was to come that day has come. */
const evening = (on: Temporal.PlainDate): Temporal.Instant =>
  on.toZonedDateTime({ timeZone: tenant.timeZone, plainTime: '20:00' }).toInstant();
/** As the outbox looks ahead. */
const near = (today: Temporal.PlainDate): Horizon => ({
  now: evening(today),
  today,
  until: evening(today).add({ hours: OUTBOX_DAYS * 24 }),
});
/** As if it held everything there is. */
const endless = (today: Temporal.PlainDate): Horizon => ({
  ...near(today),
  until: evening(day('2200-01-01')),
});

/** What is still to come, in an order of its own. */
const coming = (outbox: readonly Nudge[], today: Temporal.PlainDate) =>
  outbox
    .filter(({ state, expiresOn }) => state === 'planned' && !isBefore(expiresOn, today))
    .map(({ id, on, expiresOn, nextAt }) => [id, String(on), String(expiresOn), String(nextAt)].join(' '))
    .sort();

/** Mostly nothing: a journey of which the end is known moves no more. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

interface History {
  readonly announcedOn: Temporal.PlainDate;
  readonly reports: readonly ReportedFacts[];
}

/** Days over a hundred years from which a journey is told, and what HR reports of it in a few steps, each lawful. */
const histories = fc
  .record({
    announcedOn: fc.oneof(
      fc.integer({ min: 0, max: 36_525 }).map((days) => day('2000-01-01').add({ days })),
      fc
        .record({ leap: fc.integer({ min: 501, max: 524 }), days: fc.integer({ min: -400, max: 100 }) })
        .map(({ leap, days }) => day(`${leap * 4}-02-29`).add({ days })),
    ),
    reports: fc.array(
      fc.record({
        role: fc.constantFrom('birthing-parent' as const, 'partner' as const),
        due: fc.oneof(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 60, max: 250 })),
        multiples: fc.boolean(),
        birth: seldom(fc.integer({ min: -60, max: 14 })),
        loss: seldom(fc.constant(30)),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ announcedOn, reports }) => ({
    announcedOn,
    reports: reports
      .map(({ role, due, multiples, birth, loss }): ReportedFacts => {
        const dueDate = announcedOn.add({ days: due });
        return {
          role,
          announcedOn,
          dueDate,
          multiples,
          birthDate: birth === undefined ? undefined : dueDate.add({ days: birth }),
          lossReportedOn: loss === undefined ? undefined : announcedOn.add({ days: loss }),
        };
      })
      .filter((facts) => problemsWith(facts, employee, tenant.country).length === 0),
  }))
  .filter(({ reports }) => reports.length > 0);

describe('planning a journey again and again', () => {
  it.each([
    ['the weeks that are near', near],
    ['all that is to come', endless],
  ])('ends, for %s, with what the last report implies, whatever was reported before', (_, horizon) => {
    fc.assert(
      fc.property(histories, ({ announcedOn, reports }) => {
        const plan = (outbox: readonly Nudge[], facts: ReportedFacts) =>
          applied(outbox, reconcile(wanted(facts), outbox, horizon(announcedOn)));
        const last = reports.at(-1)!;
        const outbox = reports.reduce<readonly Nudge[]>(plan, []);
        expect(coming(outbox, announcedOn)).toEqual(coming(plan([], last), announcedOn));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(histories, ({ announcedOn, reports }) => {
        const outbox = reports.reduce<readonly Nudge[]>(
          (before, facts) => applied(before, reconcile(wanted(facts), before, near(announcedOn))),
          [],
        );
        const again = reconcile(wanted(reports.at(-1)!), outbox, near(announcedOn));
        expect(again).toEqual({ insert: [], change: [], remove: [] });
      }),
    );
  });

  it('puts nothing into the outbox that is due later than four weeks from now', () => {
    fc.assert(
      fc.property(histories, ({ announcedOn, reports }) => {
        const horizon = near(announcedOn);
        const outbox = reports.reduce<readonly Nudge[]>(
          (before, facts) => applied(before, reconcile(wanted(facts), before, horizon)),
          [],
        );
        expect(outbox.filter(({ nextAt }) => nextAt && isLater(nextAt, horizon.until))).toEqual([]);
      }),
    );
  });
});

describe('topping the outbox up day by day', () => {
  /** How long after the last report a journey is followed: past the child's first birthday. */
  const DAYS = 700;

  /** What the outbox becomes on a day, with a plan that was reported on that day or earlier. */
  type Planner = (
    outbox: readonly Nudge[],
    plan: readonly WantedNudge[],
    today: Temporal.PlainDate,
    isReported: boolean,
  ) => readonly Nudge[];
  const toppedUp: Planner = (outbox, plan, today) => applied(outbox, reconcile(plan, outbox, near(today)));
  const plannedAtOnce: Planner = (outbox, plan, today, isReported) =>
    isReported ? applied(outbox, reconcile(plan, outbox, endless(today))) : outbox;

  /** On which day each nudge comes, where every so many days something is reported. */
  function deliveries({ announcedOn, reports }: History, daysBetween: number, planner: Planner): string[] {
    const plans = reports.map(wanted);
    const delivered: string[] = [];
    let outbox: readonly Nudge[] = [];
    for (let passed = 0; passed < DAYS; passed += 1) {
      const today = announcedOn.add({ days: passed });
      const report = Math.min(Math.floor(passed / daysBetween), plans.length - 1);
      const planned = planner(outbox, plans[report]!, today, passed === report * daysBetween);
      outbox = planned.map((nudge) => dispatched(nudge, today));
      for (const { id, deliveredAt } of outbox)
        if (deliveredAt?.equals(evening(today))) delivered.push(`${id} ${today.toString()}`);
    }
    return delivered.sort();
  }

  /** What a dispatcher that everyone can be reached by makes of a nudge on an evening. */
  function dispatched(nudge: Nudge, today: Temporal.PlainDate): Nudge {
    const now = evening(today);
    if (nudge.state !== 'planned' || !nudge.nextAt || isLater(nudge.nextAt, now)) return nudge;
    return isBefore(nudge.expiresOn, today)
      ? { ...nudge, state: 'expired', nextAt: undefined }
      : { ...nudge, state: 'delivered', nextAt: undefined, deliveredAt: now };
  }

  it('brings each nudge on the day on which an outbox without an end would, whatever is reported on the way', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 90 }), (history, daysBetween) => {
        const days = deliveries(history, daysBetween, toppedUp);
        expect(days).not.toEqual([]);
        expect(days).toEqual(deliveries(history, daysBetween, plannedAtOnce));
      }),
      { numRuns: 8 },
    );
  });
});
