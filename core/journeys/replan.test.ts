import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { createCatalogues } from '../coaching/catalogues.js';
import type { Nudge } from '../outbox/nudge.js';
import { reconcile, type OutboxChanges } from '../outbox/reconcile.js';
import type { Employee } from '../people/employee.js';
import type { Tenant } from '../people/tenant.js';
import type { User } from '../people/user.js';
import { isBefore } from '../plain-date.js';
import type { ReportedFacts } from './journey.js';
import { problemsWith } from './plan-journey.js';
import { wantedNudges } from './replan.js';

// A fixed seed: the same cases in every run.
fc.configureGlobal({ seed: 20270310, numRuns: 40 });

const day = (text: string) => Temporal.PlainDate.from(text);
const catalogue = createCatalogues().shipped('NL');
const tenant: Tenant = {
  id: 'acme',
  name: 'Acme',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
};
const user = (id: string, role: User['roles'][number]): User => ({
  id,
  name: id,
  email: `${id}@acme.example`,
  roles: [role],
  chat: 'teams',
});
const recipients = { manager: user('manager', 'manager'), hr: [user('hr', 'hr')] };
const employee: Employee = {
  id: 'anna',
  name: 'Anna',
  personnelNumber: '1',
  managerId: 'manager',
  team: 'Sales',
  weeklyHours: 32,
};

const wanted = (facts: ReportedFacts) =>
  wantedNudges(catalogue, { id: 'j', employeeId: employee.id, facts }, employee, tenant, recipients);

/** What the repository would make of the changes. */
function applied(outbox: readonly Nudge[], { insert, change }: OutboxChanges): Nudge[] {
  const changed = outbox.map((nudge) => ({ ...nudge, ...change.find(({ id }) => id === nudge.id)?.patch }));
  const added = insert.map((nudge): Nudge => ({
    ...nudge,
    id: `${nudge.milestoneId} ${nudge.recipientId}`,
    journeyId: 'j',
    state: 'planned',
    claim: undefined,
    deliveryId: undefined,
    sendingAt: undefined,
    attempts: 0,
    message: undefined,
    deliveredAt: undefined,
  }));
  return [...changed, ...added];
}

/** What is still to come, in an order of its own. */
const coming = (outbox: readonly Nudge[], today: Temporal.PlainDate) =>
  outbox
    .filter(({ state, expiresOn }) => state === 'planned' && !isBefore(expiresOn, today))
    .map(({ id, on, expiresOn, nextAt }) => [id, String(on), String(expiresOn), String(nextAt)].join(' '))
    .sort();

const optional = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined });

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
        due: fc.integer({ min: 60, max: 250 }),
        multiples: fc.boolean(),
        birth: optional(-60, 14),
        loss: fc.option(fc.constant(30), { nil: undefined, freq: 4 }),
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
      .filter((facts) => problemsWith(facts, employee, tenant).length === 0),
  }))
  .filter(({ reports }) => reports.length > 0);

describe('planning a journey again and again', () => {
  it('ends with what the last report implies, whatever was reported before', () => {
    fc.assert(
      fc.property(histories, ({ announcedOn, reports }) => {
        const plan = (outbox: readonly Nudge[], facts: ReportedFacts) =>
          applied(outbox, reconcile(wanted(facts), outbox, announcedOn));
        const last = reports.at(-1)!;
        const outbox = reports.reduce<Nudge[]>(plan, []);
        expect(coming(outbox, announcedOn)).toEqual(coming(plan([], last), announcedOn));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(histories, ({ announcedOn, reports }) => {
        const outbox = reports.reduce<Nudge[]>(
          (before, facts) => applied(before, reconcile(wanted(facts), before, announcedOn)),
          [],
        );
        const again = reconcile(wanted(reports.at(-1)!), outbox, announcedOn);
        expect(again).toEqual({ insert: [], change: [] });
      }),
    );
  });
});
