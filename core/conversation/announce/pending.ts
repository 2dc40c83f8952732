import type { Announcement } from '../../journeys/announcement.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import type { Locale } from '../../language/locale.js';
import type { View } from '../../messages/view.js';
import { compareTexts } from '../../people/by-name.js';
import { currentSpeaker } from '../../people/context.js';
import type { Employee } from '../../people/employee.js';
import { awayIfSo } from '../away.js';
import type { CommandContext } from '../command.js';
import { toCommand } from '../offers.js';
import { readPerson } from '../person-field.js';

/** What a manager told, with whose it is and who told it, as far as the person who speaks may see it. */
export interface Pending {
  readonly announcement: Announcement;
  readonly employee: Employee;
  /** The manager's name. */
  readonly manager: string;
}

/** Stands in the values of a form about one, under a name that no field has. */
export const ANNOUNCEMENT = 'announcement';

/** The one with that id; undefined where HR has decided, or may not see whose it is. */
export async function pendingOf(context: CommandContext, id: string): Promise<Pending | undefined> {
  const announcement = id === '' ? undefined : await context.announcements.get(id);
  return announcement && inFull(context, announcement);
}

async function inFull(context: CommandContext, announcement: Announcement): Promise<Pending | undefined> {
  const employee = await readPerson(context, announcement.employeeId);
  const manager = await context.users.get(announcement.by);
  return employee && manager && { announcement, employee, manager: manager.name };
}

/** So many buttons one card has room for; the next ones follow once these are decided. */
const MOST_OFFERED = 6;

/** What waits for HR, the oldest first, a button each; `pressed` says that what was pressed is decided already. */
export async function pendingView(context: CommandContext, pressed: boolean): Promise<View> {
  const all = await Promise.all((await context.announcements.all()).map((one) => inFull(context, one)));
  const waiting = all.flatMap((one) => one ?? []).sort(oldestFirst);
  const t = translator(currentSpeaker().locale);
  const shown = waiting.slice(0, MOST_OFFERED);
  return {
    kind: 'notice',
    title: t('announced.title'),
    lines: [
      ...(pressed ? [t('announced.gone')] : []),
      ...(waiting.length > 0 || !pressed ? [t('announced.count', { count: waiting.length })] : []),
      ...shown.map((one) => announcedLine(one, currentSpeaker().locale)),
    ],
    choices: shown.map(({ announcement, employee }) => ({
      text: employee.name,
      action: toCommand('announced', announcement.id),
    })),
    employeeIds: shown.map(({ employee }) => employee.id),
  };
}

const oldestFirst = (a: Pending, b: Pending): number =>
  compareTexts(a.announcement.at.toString(), b.announcement.at.toString());

/** What HR reads where there is nothing to decide with what was typed or pressed; undefined where there is. */
export async function nothingPending(context: CommandContext, typed: string): Promise<View | undefined> {
  const away = await awayIfSo(context);
  if (away) return away;
  return (await pendingOf(context, typed)) ? undefined : pendingView(context, typed !== '');
}

export function announcedLine({ announcement, employee, manager }: Pending, locale: Locale): string {
  const t = translator(locale);
  return t('announced.line', {
    manager,
    name: employee.name,
    role: t(`journey.role.${announcement.role}`),
    date: formatDate(announcement.expectedOn, locale),
  });
}
