import { Temporal } from 'temporal-polyfill';
import { todayIn } from '../../core/clock.js';
import { textFor } from '../../core/coaching/milestone-text.js';
import { recipientFinder } from '../../core/journeys/find-recipients.js';
import type { Journey } from '../../core/journeys/journey.js';
import { nudgesAhead, type OutlookNeeds } from '../../core/journeys/outlook.js';
import { factsOf } from '../../core/journeys/plan-journey.js';
import { formatDate } from '../../core/language/format-date.js';
import type { Locale } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { currentTenant } from '../../core/people/context.js';
import type { Employee } from '../../core/people/employee.js';
import type { Repositories } from '../../storage/repositories/index.js';
import { demoTenant } from '../demo-tenant.js';
import type { ShownJourney } from './shown.js';

type TimelineNeeds = Repositories & Pick<OutlookNeeds, 'catalogues' | 'clock'>;

/** Every journey of the tenant of the context with what was and what will be delivered, the first day first. */
export async function timelines(needs: TimelineNeeds, locale: Locale): Promise<ShownJourney[]> {
  const journeys = await needs.journeys.all();
  const employees = await needs.employees.getMany(journeys.map(({ employeeId }) => employeeId));
  const shown = journeys.map(async (journey) => {
    const employee = employees.find(({ id }) => id === journey.employeeId);
    return employee ? [await timelineOf(needs, journey, employee, locale)] : [];
  });
  return (await Promise.all(shown)).flat().sort((a, b) => a.title.localeCompare(b.title));
}

async function timelineOf(
  needs: TimelineNeeds,
  journey: Journey,
  employee: Employee,
  locale: Locale,
): Promise<ShownJourney> {
  const ahead = await nudgesAhead({ ...needs, recipientsOf: recipientFinder(needs) }, journey, employee);
  const readers = await needs.users.getMany([...new Set(ahead.map(({ wanted }) => wanted.recipientId))]);
  const facts = factsOf(journey.facts, employee);
  const t = translator(locale);
  const today = todayIn(demoTenant.timeZone, needs.clock);
  const inOrder = ahead.toSorted((a, b) => Temporal.PlainDate.compare(a.wanted.on, b.wanted.on));
  return {
    id: journey.id,
    title: employee.name,
    nudges: inOrder.map(({ wanted, nudge }) => {
      const milestone = needs.catalogues.find(currentTenant(), wanted.milestoneId);
      const deliveredOn = nudge?.deliveredAt?.toZonedDateTimeISO(demoTenant.timeZone).toPlainDate();
      return {
        on: formatDate(deliveredOn ?? wanted.on, locale, 'short'),
        title: milestone ? textFor(milestone, facts, locale).title : wanted.milestoneId,
        to: readers.find(({ id }) => id === wanted.recipientId)?.name ?? '',
        state: t(`playground.nudge.${nudge?.state ?? 'planned'}`),
        isPast: Temporal.PlainDate.compare(deliveredOn ?? wanted.on, today) < 0,
      };
    }),
  };
}
