import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { sampleEmployee, sampleTenant, sampleUser } from '../../storage/testing/samples.js';
import { isLater } from '../clock.js';
import { createCatalogues } from '../coaching/catalogues.js';
import type { Nudge } from '../outbox/nudge.js';
import { reconcile } from '../outbox/reconcile.js';
import { applied } from '../outbox/testing/applied.js';
import type { Absence } from '../people/absence.js';
import type { Employee } from '../people/employee.js';
import type { User } from '../people/user.js';
import { allWanted } from './outlook.js';
import { quietUntil } from './quiet-until.js';
import type { Recipients } from './recipients.js';
import { arriving, type JourneyOutlook } from './wanted-nudges.js';

// A fixed seed: the same cases in every run.
fc.configureGlobal({ seed: 20270310, numRuns: 4 });

const day = (text: string) => Temporal.PlainDate.from(text);
const catalogue = createCatalogues().shipped('NL');
const announcedOn = day('2026-11-24');
const OUTBOX_HOURS = 28 * 24;
/** How long a journey is followed: past the first weeks back at work. */
const DAYS = 420;

const user = (id: string, role: User['roles'][number]): User => ({ ...sampleUser(id), roles: [role] });

const spans = fc
  .array(fc.record({ from: fc.integer({ min: -20, max: DAYS }), days: fc.integer({ min: 1, max: 60 }) }), {
    maxLength: 3,
  })
  .map((all): Absence[] =>
    all.map(({ from, days }) => ({
      from: announcedOn.add({ days: from }),
      until: announcedOn.add({ days: from + days }),
    })),
  );
const stories = fc.record({
  due: fc.integer({ min: 60, max: 240 }),
  manager: spans,
  standIn: spans,
  ava: spans,
  bea: spans,
  contractEnd: fc.option(fc.integer({ min: 30, max: DAYS }), { nil: undefined }),
  agreementEnd: fc.option(fc.integer({ min: 30, max: DAYS }), { nil: undefined }),
});
type Story = typeof stories extends fc.Arbitrary<infer S> ? S : never;

/** The moment of a day at which the outbox is topped up, and the evening by which all that was to come has come. */
const at = (on: Temporal.PlainDate, plainTime: string) =>
  on.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime }).toInstant();

function outlookOf(story: Story): (existing: readonly Nudge[], now: Temporal.Instant) => JourneyOutlook {
  const colleague = (id: string, role: User['roles'][number], absences: readonly Absence[]) => ({
    user: user(id, role),
    absences,
    isUnreachable: false,
  });
  const substitute = colleague('kees', 'manager', []);
  const recipients: Recipients = {
    manager: colleague('manager', 'manager', story.manager),
    standIns: story.standIn.map(({ from, until = from }) => ({ ...substitute, from, until })),
    hr: [colleague('ava', 'hr', story.ava), colleague('bea', 'hr', story.bea)],
  };
  const inDays = (days: number) => announcedOn.add({ days });
  const employee: Employee = {
    ...sampleEmployee('anna'),
    contractEnd: story.contractEnd === undefined ? undefined : inDays(story.contractEnd),
  };
  const agreement =
    story.agreementEnd === undefined ? undefined : { until: inDays(story.agreementEnd).toString() };
  const facts = {
    role: 'birthing-parent' as const,
    announcedOn,
    dueDate: inDays(story.due),
    multiples: false,
  };
  return (existing, now) => ({
    ...{ catalogue, employee, recipients, existing, now, isReturnAgreed: false },
    journey: { id: 'j', employeeId: employee.id, ordinal: 0, facts },
    defaults: { ...sampleTenant('acme'), agreement },
  });
}

describe('looking at a journey only when time may have changed something', () => {
  it('leaves the outbox on each day as looking at it every day does, whoever comes, goes, stands in or leaves', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const look = outlookOf(story);
        let [daily, seldom]: (readonly Nudge[])[] = [[], []];
        let until = at(announcedOn, '00:00');
        let looks = 0;
        for (let passed = 0; passed < DAYS; passed += 1) {
          const today = announcedOn.add({ days: passed });
          const now = at(today, '00:10');
          const horizon = { now, today, until: now.add({ hours: OUTBOX_HOURS }) };
          const plan = (outbox: readonly Nudge[]) => {
            const outlook = look(outbox, now);
            const all = arriving(outlook);
            const wanted = allWanted(outlook, all);
            const asked = { arriving: all, wanted, outboxHours: OUTBOX_HOURS };
            return {
              outbox: applied(outbox, reconcile(wanted, outbox, horizon)),
              until: quietUntil(outlook, asked),
            };
          };
          daily = plan(daily ?? []).outbox;
          if (!isLater(until, now)) {
            ({ outbox: seldom, until } = plan(seldom ?? []));
            looks += 1;
          }
          expect([today.toString(), coming(seldom ?? [])]).toEqual([today.toString(), coming(daily)]);
          [daily, seldom] = [daily, seldom ?? []].map((outbox) =>
            outbox.map((nudge) => dispatched(nudge, today)),
          );
        }
        expect(looks).toBeLessThan(DAYS);
      }),
    );
  });
});

const coming = (outbox: readonly Nudge[]) =>
  outbox.map(({ id, state, on, nextAt }) => [id, state, String(on), String(nextAt)].join(' ')).sort();

/** What a dispatcher that everyone can be reached by makes of a nudge on a day. */
function dispatched(nudge: Nudge, today: Temporal.PlainDate): Nudge {
  const now = at(today, '20:00');
  if (nudge.state !== 'planned' || !nudge.nextAt || isLater(nudge.nextAt, now)) return nudge;
  return Temporal.PlainDate.compare(nudge.expiresOn, today) < 0
    ? { ...nudge, state: 'expired', nextAt: undefined }
    : { ...nudge, state: 'delivered', nextAt: undefined, deliveredAt: now };
}
