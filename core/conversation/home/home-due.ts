import { Temporal } from 'temporal-polyfill';
import { batchesOf } from '../../batches.js';
import { overReason, type Reader } from '../../journeys/nudge-card.js';
import { contentOf, nudgeInFull } from '../../journeys/nudge-content.js';
import type { SheetRow } from '../../journeys/deadline-sheet.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { HomeDue } from '../../messages/home-view.js';
import { isBefore, later } from '../../plain-date.js';
import { todayOf } from '../reported.js';
import { rowsOf } from '../sheet/deadline-rows.js';
import { whatOf } from '../sheet/row-words.js';
import type { HomeNeeds } from './home-needs.js';
import type { Followed } from './home-people.js';

/** The next tips and legal dates, the soonest first, at most so many. */
export async function dueFor(
  needs: HomeNeeds,
  reader: Reader,
  people: readonly Followed[],
  most: number,
): Promise<HomeDue[]> {
  const all = [...(await tipsFor(needs, reader, most)), ...(await datesFor(needs, reader, people, most))];
  return all.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on)).slice(0, most);
}

/** The next tips for this reader that hold by today's rights and facts; those of the next weeks, as the outbox has them. */
async function tipsFor(needs: HomeNeeds, reader: Reader, most: number): Promise<HomeDue[]> {
  const today = todayOf(needs);
  const planned = await needs.nudges.withState(reader.user.id, 'planned', 'snoozed');
  const tips: HomeDue[] = [];
  for (const nudge of planned.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))) {
    if (tips.length === most) break;
    const full = await nudgeInFull(needs, nudge);
    if (!full || overReason(full, reader, needs)) continue;
    const { employeeName, text } = contentOf(full, reader.locale);
    tips.push({ ...aboutOf(full), employeeName, what: text.title, on: later(nudge.on, today) });
  }
  return tips;
}

/** How many journeys are looked at more closely at once. */
const AT_ONCE = 20;

/** The next legal dates that ask something of someone. A journey is looked at closely only where its next date is among the soonest. */
async function datesFor(
  needs: HomeNeeds,
  reader: Reader,
  people: readonly Followed[],
  most: number,
): Promise<HomeDue[]> {
  const today = todayOf(needs);
  const isForHr = reader.user.roles.includes('hr');
  const soonest = people
    .flatMap((person) => {
      const next = person.plan.deadlines.find(({ on }) => !isBefore(on, today));
      return next ? [{ person, on: next.on }] : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  const rows: SheetRow[] = [];
  for (const batch of batchesOf(soonest, AT_ONCE)) {
    if (rows.length >= most) break;
    const close = batch.map(({ person }) => person);
    rows.push(...(await rowsOf(needs, close)).filter((one) => asksOf(one, isForHr)));
  }
  return rows
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    .slice(0, most)
    .map((one) => ({ ...aboutOf(one), employeeName: one.employee.name, what: whatOf(one), on: one.on }));
}

/** HR looks after every date, a manager after what the team does. */
const asksOf = ({ standing, by }: SheetRow, isForHr: boolean): boolean =>
  standing === 'open' && by !== 'nobody' && (isForHr || by !== 'hr');
