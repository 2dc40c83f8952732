import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { MOST_ROWS } from './limits.js';
import type { Line } from './line.js';
import { unpack, type ZipPart } from './zip.js';

/** What a sheet is made of; pictures, macros and files within the file are left where they are. */
const needed = /\.(xml|rels)$/;

/**
 * The first sheet of a workbook as a table. The workbook is unpacked here, within its limits, and handed on packed anew: what reads it
 * meets no size that is a lie.
 */
export async function readFirstSheet(file: Buffer, parts: readonly ZipPart[]): Promise<Line[]> {
  const contents = parts
    .filter(({ name }) => needed.test(name))
    .map((part) => [part.name, new Uint8Array(unpack(file, part))] as const);
  const packed = Buffer.from(zipSync(Object.fromEntries(contents), { level: 0 }));
  const rows = await readSheet(packed, 1, { parseNumber: plainNumber });
  return rows
    .map((row, index) => ({ record: row.map(textOf), line: index + 1 }))
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .slice(0, MOST_ROWS + 2);
}

/** A cell as a person would write it. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return typeof cell === 'string' ? cell : '';
}

/** A workbook writes numbers as the machine has them: 32.299999999999997, or 1.2E+5. */
function plainNumber(written: string): string {
  const number = Number(written);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : written;
}
