import type { SheetRow } from '../../journeys/deadline-sheet.js';
import { translator } from '../../language/messages.js';
import { aboutOf } from '../../messages/about-journey.js';
import type { Offer } from '../../messages/offer.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import { remarksOn } from '../how-one-works.js';
import { toCommand } from '../offers.js';
import { pageOf } from '../page.js';
import type { EmployeeJourney } from '../plan-view.js';
import { rowLine } from './row-words.js';

/** So many dates on a card; the next page has the next. */
export const ROWS_A_PAGE = 12;

/** A page of the sheet of everyone; a page that is not there is the last. */
export function pageView(rows: readonly SheetRow[], asked: number): View {
  const t = translator(currentSpeaker().locale);
  const { shown, page, pages, left } = pageOf(rows, ROWS_A_PAGE, asked);
  if (rows.length === 0) return { kind: 'notice', title: t('deadlines.title'), lines: [t('deadlines.none')] };
  return {
    kind: 'notice',
    title: t('deadlines.title'),
    lines: [
      countLine(rows),
      ...(pages > 1 ? [t('deadlines.page', { page, pages })] : []),
      ...shown.map(rowLine),
      ...hint(rows),
    ],
    choices: [...(left > 0 ? [nextPage(page + 1)] : []), asFile(), mark()],
    employeeIds: [...new Set(shown.map(({ employee }) => employee.id))],
  };
}

/** Where nobody is meant, or there is no journey. */
export function nobodysView(): View {
  const t = translator(currentSpeaker().locale);
  return { kind: 'notice', title: t('deadlines.title'), lines: [t('deadlines.none-of')] };
}

/** All dates of one person, and what is different for how they work. */
export function personView(rows: readonly SheetRow[], whose: EmployeeJourney): View {
  const { employee } = whose;
  const remarks = remarksOn(whose);
  if (rows.length + remarks.length === 0) return nobodysView();
  return {
    kind: 'notice',
    title: translator(currentSpeaker().locale)('deadlines.title-of', { name: employee.name }),
    lines: [...remarks, ...(rows.length > 0 ? [countLine(rows)] : []), ...rows.map(rowLine), ...hint(rows)],
    ...(rows.length > 0 && { choices: [mark(employee.id), toUwv(employee.id)] }),
    about: aboutOf(whose),
  };
}

function countLine(rows: readonly SheetRow[]): string {
  const count = (standing: SheetRow['standing']): number =>
    rows.filter((row) => row.standing === standing).length;
  return translator(currentSpeaker().locale)('deadlines.count', { late: count('late'), open: count('open') });
}

const hint = (rows: readonly SheetRow[]): string[] =>
  rows.some(({ standing }) => standing === 'late')
    ? [translator(currentSpeaker().locale)('deadlines.late-hint')]
    : [];

const choice = (
  key: 'deadlines.next' | 'deadlines.as-file' | 'deadlines.mark' | 'deadlines.to-uwv',
  command: string,
  rest?: string,
): Offer => ({
  text: translator(currentSpeaker().locale)(key),
  action: toCommand(command, rest),
});

const nextPage = (page: number) => choice('deadlines.next', 'deadlines', String(page));
const asFile = () => choice('deadlines.as-file', 'deadlines', 'csv');
const mark = (employeeId?: string) => choice('deadlines.mark', 'met', employeeId);
const toUwv = (employeeId: string) => choice('deadlines.to-uwv', 'uwv', employeeId);
