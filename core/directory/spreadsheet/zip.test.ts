import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { lying } from '../testing/lying-zip.js';
import { workbookFile } from '../testing/workbook-file.js';
import { readFirstSheet } from './first-sheet.js';
import { listZip, unpack, ZipError } from './zip.js';

describe('the first sheet of a workbook', () => {
  it('is read as people see it: texts, numbers without what the machine adds, days', async () => {
    const file = workbookFile([
      [],
      ['00123', 2001, 32.299999999999997, { serial: 46752 }, undefined, 'Anna & co'],
    ]);
    const parts = listZip(file, { unpacked: 10_000, parts: 10 });
    expect(await readFirstSheet(file, parts)).toEqual([
      { line: 2, record: ['00123', '2001', '32.3', '2027-12-31', '', 'Anna & co'] },
    ]);
  });
});

describe('a packed file', () => {
  const limits = { unpacked: 1000, parts: 3 };
  const bomb = Buffer.from(zipSync({ 'a.xml': new Uint8Array(100_000) }));
  const faultOf = (work: () => unknown): string | undefined => {
    try {
      work();
      return undefined;
    } catch (error) {
      return error instanceof ZipError ? error.fault : String(error);
    }
  };

  it('is not unpacked where its list of contents says that it is too much', () => {
    expect(faultOf(() => listZip(bomb, limits))).toBe('too-large');
  });

  it('is unpacked no further than its list of contents says, which may lie', () => {
    const [part] = listZip(lying(bomb, 900), limits);
    expect(part && faultOf(() => unpack(bomb, part))).toBe('damaged');
  });

  it('is refused with too many parts, with two of one name, and where it is encrypted', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, strToU8('x')]));
    expect(faultOf(() => listZip(Buffer.from(zipSync(many)), limits))).toBe('too-large');
    const twice = Buffer.from(zipSync({ 'aa.xml': strToU8('x'), 'ab.xml': strToU8('x') }));
    const renamed = Buffer.from(twice.toString('latin1').replaceAll('ab.xml', 'aa.xml'), 'latin1');
    expect(faultOf(() => listZip(renamed, limits))).toBe('damaged');
    const locked = Buffer.from(twice);
    locked.writeUInt16LE(1, locked.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8);
    expect(faultOf(() => listZip(locked, limits))).toBe('locked');
  });
});
