import { todayIn } from '../clock.js';
import type { Consequences } from '../journeys/consequences.js';
import { followedBy } from '../journeys/followed.js';
import { whereaboutsOf } from '../journeys/whereabouts.js';
import type { Locale } from '../language/locale.js';
import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import { coversAll } from '../people/absence.js';
import { currentTenant } from '../people/context.js';
import type { StandIn } from '../people/stand-in.js';
import { userSubject } from '../people/subject.js';
import type { User } from '../people/user.js';
import { isBefore } from '../plain-date.js';
import type { CommandContext, Subjects } from './command.js';
import { consequencesOfDeciding } from './others-instead.js';
import { pausedAs } from './pause.js';
import { writtenSpan, type Span } from './span-fields.js';

/** Who looks after whose team, from the first to the last day. */
export interface Confirmed extends Span {
  readonly manager: User;
  readonly standIn: User;
}

/** The days on which a manager is away now or next, as far as HR has reported; nothing where it has not. */
export async function comingAbsence(needs: Subjects, manager: User): Promise<Partial<Span> | undefined> {
  const today = todayIn(currentTenant().timeZone, needs.clock);
  const absences = await whereaboutsOf(needs, manager);
  return absences
    .filter(({ until }) => until === undefined || !isBefore(until, today))
    .sort((a, b) => a.from.toString().localeCompare(b.from.toString()))
    .map(({ from, until }) => ({ from, ...(until && { until }) }))[0];
}

/** Whether it is known that the manager is away on all of these days. */
export const isAwayDuring = async (needs: Subjects, manager: User, span: Span): Promise<boolean> =>
  coversAll(await whereaboutsOf(needs, manager), span);

/** How many tips someone else would get. */
export async function passedOnBy(context: CommandContext, confirmed: Confirmed): Promise<Consequences> {
  const { manager, standIn, from, until } = confirmed;
  const { standIns } = context;
  const added = { id: 'new', managerId: manager.id, standInId: standIn.id, from, until };
  return consequencesOfDeciding(context, await followedBy(context, manager), {
    standIns: {
      ...standIns,
      async forManagers(ids) {
        const others = (await standIns.forManagers(ids)).filter((one) => !isReplaced(one, confirmed));
        return ids.includes(manager.id) ? [...others, added] : others;
      },
    },
    ...(!(await isAwayDuring(context, manager, confirmed)) && {
      pauses: pausedAs(context.pauses, { id: manager.id, from, until }),
    }),
  });
}

const isReplaced = (one: StandIn, { manager, from, until }: Confirmed): boolean =>
  one.managerId === manager.id && !isBefore(one.until, from) && !isBefore(until, one.from);

/**
 * Lets someone stand in, in place of whoever was to do so on any of these days. Where it was not known that the manager is away
 * then, it is from now on. Both are told; returned are those who could not be.
 */
export async function confirmStandIn(needs: Subjects, confirmed: Confirmed): Promise<User[]> {
  const { manager, standIn, from, until } = confirmed;
  const { standIns, pauses, planned, audit, newId } = needs;
  audit.note({ act: 'appointed', what: 'stand-in', about: [manager.id, standIn.id].map(userSubject) });
  const before = await standIns.forManagers([manager.id]);
  const replaced = before.filter((one) => isReplaced(one, confirmed));
  await standIns.save({ id: newId(), managerId: manager.id, standInId: standIn.id, from, until });
  await standIns.remove(replaced.map(({ id }) => id));
  if (!(await isAwayDuring(needs, manager, confirmed))) await pauses.save({ id: manager.id, from, until });
  await planned.replanFor(manager);
  const untold: User[] = [];
  for (const whom of [standIn, manager])
    if (!(await needs.tell(whom, (locale) => toldOf(confirmed, whom, locale)))) untold.push(whom);
  return untold;
}

function toldOf({ manager, standIn, from, until }: Confirmed, whom: User, locale: Locale): View {
  const t = translator(locale);
  const span = writtenSpan({ from, until }, locale);
  return whom.id === standIn.id
    ? {
        kind: 'notice',
        title: t('stand-in.told-title', { manager: manager.name }),
        lines: [t('stand-in.told', { manager: manager.name, ...span })],
      }
    : {
        kind: 'notice',
        title: t('stand-in.told-manager-title', { name: standIn.name }),
        lines: [t('stand-in.told-manager', { name: standIn.name, ...span })],
      };
}
