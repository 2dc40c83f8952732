import { mapBreathing } from '../../breathing.js';
import type { SheetRow } from '../../journeys/deadline-sheet.js';
import { translator } from '../../language/messages.js';
import { csvFile } from '../../messages/csv-file.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import { currentSpeaker } from '../../people/context.js';
import type { UserRepository } from '../../people/user.js';
import { citationOf, whatOf } from './row-words.js';

const head = ['name', 'team', 'manager', 'deadline', 'by-day', 'by-whom', 'article', 'standing'] as const;

/** The whole sheet, a row a date; days as every spreadsheet sorts them. */
export async function sheetFile(
  users: Pick<UserRepository, 'getMany'>,
  rows: readonly SheetRow[],
): Promise<OutgoingFile> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const managerIds = new Set(rows.flatMap(({ employee }) => employee.managerId ?? []));
  const managers = new Map((await users.getMany([...managerIds])).map(({ id, name }) => [id, name]));
  const table = await mapBreathing(rows, (row) => [
    row.employee.name,
    row.employee.team,
    managers.get(row.employee.managerId ?? '') ?? '',
    whatOf(row),
    row.on.toString(),
    t(`deadlines.by.${row.by}`),
    citationOf(row),
    t(`deadlines.standing.${row.standing}`),
  ]);
  const employeeIds = [...new Set(rows.map(({ employee }) => employee.id))];
  return csvFile('deadlines', [head.map((column) => t(`csv.${column}`)), ...table], locale, employeeIds);
}
