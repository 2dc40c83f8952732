import { decodeText } from '../../decode-text.js';
import { csvLines } from './csv.js';
import { MOST_PACKED } from './limits.js';
import { UnfitTable, type Line } from './line.js';
import { openWorkbook } from './workbook.js';

/** A file in which a table stands, as text or as an Excel workbook. */
export interface OpenTable {
  /** Throws `UnfitTable` where it, or the rest of it, cannot be read. */
  readonly lines: AsyncIterable<Line>;
  /** Whether it has sheets besides the one that is read. */
  readonly hasMoreSheets: boolean;
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** What Excel wrote before 2007, and what it wraps a workbook in that has a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const PASSWORD = Buffer.from('EncryptedPackage', 'utf16le');

/** Looks what a file is by its content, whatever it is called. Throws `UnfitTable` where it holds no table. */
export function openTable(file: Buffer): OpenTable {
  if (file.length > MOST_PACKED) throw new UnfitTable({ code: 'upload-too-large' });
  if (startsWith(file, COMPOUND))
    throw new UnfitTable({ code: file.includes(PASSWORD) ? 'workbook-locked' : 'workbook-unreadable' });
  if (startsWith(file, ZIP)) {
    const workbook = openWorkbook(file);
    return { lines: workbook.lines(), hasMoreSheets: workbook.hasMoreSheets };
  }
  const text = decodeText(file);
  if (text === undefined) throw new UnfitTable({ code: 'file-not-text' });
  return { lines: csvLines(text), hasMoreSheets: false };
}

const startsWith = (file: Buffer, sign: Buffer): boolean => file.subarray(0, sign.length).equals(sign);
