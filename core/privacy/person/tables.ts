import { Temporal } from 'temporal-polyfill';
import { fieldName } from '../../language/field-names.js';
import { formatDate, formatTime } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import { BYTE_ORDER_MARK, csvLine } from '../../messages/csv-file.js';
import { currentTenant } from '../../people/context.js';
import { cellsOf, type Cell } from './cells.js';
import type { Section } from './section.js';
import { SOMEONE_ELSE } from './without-others.js';

/** Every column that a row of the section has something in, as they come, and how many rows there are. */
export interface Shape {
  readonly columns: readonly string[];
  readonly count: number;
}

/** A section as a table for a spreadsheet. */
export async function* tableOf(
  section: Section,
  { columns }: Shape,
  locale: Locale,
): AsyncGenerator<string, void> {
  yield (
    BYTE_ORDER_MARK +
    csvLine(
      columns.map((column) => columnName(column, locale)),
      locale,
    )
  );
  for await (const row of section.rows()) {
    const cells = cellsOf(row);
    yield csvLine(
      columns.map((column) => inSpreadsheet(cells.get(column) ?? '', locale)),
      locale,
    );
  }
}

/** A column by the names of all it lies in. */
export const columnName = (column: string, locale: Locale): string =>
  column
    .split('.')
    .map((name) => fieldName(name, locale))
    .join(' · ');

const inSpreadsheet = (cell: Cell, locale: Locale): string | number =>
  typeof cell === 'number' ? cell : inWords(cell, locale);

function inWords(cell: string | boolean, locale: Locale): string {
  const t = translator(locale);
  if (cell === SOMEONE_ELSE) return t('export.someone-else');
  return typeof cell === 'boolean' ? t(cell ? 'export.yes' : 'export.no') : cell;
}

/** A cell as someone reads it: days and moments are written out, in the time of the employer. */
export function readable(cell: Cell, locale: Locale): string {
  if (typeof cell !== 'string') return String(inSpreadsheet(cell, locale));
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return formatDate(Temporal.PlainDate.from(cell), locale);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(cell)) return moment(Temporal.Instant.from(cell), locale);
  return inWords(cell, locale);
}

function moment(at: Temporal.Instant, locale: Locale): string {
  const local = at.toZonedDateTimeISO(currentTenant().timeZone);
  const time = formatTime(local.toPlainTime());
  return `${formatDate(local.toPlainDate(), locale)}, ${time}`;
}
