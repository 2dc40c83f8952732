import { strToU8, zipSync, type Zippable } from 'fflate';

/** A cell of a sheet: a text, a number as the machine has it, a day by its serial number, or nothing. */
export type Cell = string | number | { readonly serial: number } | undefined;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an Excel workbook with these sheets, as a test may change them before they are packed. */
export function workbookParts(...sheets: readonly (readonly (readonly Cell[])[])[]): Record<string, string> {
  const names = sheets.map((_rows, index) => `sheet${index + 1}`);
  const links = names.map((name, index) => link(`r${index}`, 'worksheet', `worksheets/${name}.xml`));
  const listed = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`,
  );
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': linked(link('r0', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': linked(...links, link('styles', 'styles', 'styles.xml')),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((rows, index) => [`xl/worksheets/${names[index] ?? ''}.xml`, sheetOf(rows)]),
    ),
  };
}

/** The same, packed. */
export const workbookFile = (...sheets: readonly (readonly (readonly Cell[])[])[]): Buffer =>
  packed(workbookParts(...sheets));

export const packed = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [name, strToU8(text)]),
      ) satisfies Zippable,
    ),
  );

const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const linked = (...links: readonly string[]): string =>
  `<Relationships xmlns="${package_}">${links.join('')}</Relationships>`;

const sheetOf = (rows: readonly (readonly Cell[])[]): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows.map(rowOf).join('')}</sheetData></worksheet>`;

const rowOf = (cells: readonly Cell[], index: number): string =>
  `<row r="${index + 1}">${cells.map((cell, column) => cellOf(cell, `${letter(column)}${index + 1}`)).join('')}</row>`;

const letter = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);

function cellOf(cell: Cell, at: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
