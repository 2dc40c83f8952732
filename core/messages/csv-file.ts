import type { Locale } from '../language/locale.js';
import type { OutgoingFile } from './outgoing-file.js';

/** What a spreadsheet of each language takes for the sign between two cells. */
const separators: Readonly<Record<Locale, string>> = { nl: ';', en: ',' };

/** A spreadsheet knows UTF-8 by it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A table to be opened in a spreadsheet, its first row the headings. No cell is ever taken for a formula. */
export const csvFile = (
  name: string,
  rows: readonly (readonly (string | number)[])[],
  locale: Locale,
  employeeIds: readonly string[] = [],
): OutgoingFile => ({
  name: `${name}.csv`,
  mediaType: 'text/csv',
  content: Buffer.from(BYTE_ORDER_MARK + rows.map((row) => csvLine(row, locale)).join('')),
  employeeIds,
});

/** One row of such a table, for one that is too long to be made at once. */
export const csvLine = (row: readonly (string | number)[], locale: Locale): string =>
  `${row.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(separators[locale])}\r\n`;

/** What begins like a formula is text, also where a spreadsheet skips or folds its first sign. */
const quoted = (text: string): string =>
  `"${(/^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
