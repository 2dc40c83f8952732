import { expect, it } from '@jest/globals';
import { decodeText } from './decode-text.js';
import { meansNoDate, readDate } from './written-date.js';

it.each([
  ['2026-12-31', '2026-12-31'],
  ['31-12-2026', '2026-12-31'],
  ['31/12/2026', '2026-12-31'],
  ['31.12.2026', '2026-12-31'],
  ['1-2-2026', '2026-02-01'],
  [' 2026-12-31 00:00:00 ', '2026-12-31'],
  ['12/31/2026', undefined],
  ['30-02-2026', undefined],
  ['31-12.2026', undefined],
  ['31-12-26', undefined],
  ['46387', undefined],
])('%s is %s', (text, date) => {
  expect(readDate(text)?.toString()).toBe(date);
});

it('a day that nobody now working will see or has seen means none', () => {
  for (const text of ['9999-12-31', '31-12-2099', '01-01-1900', '00-00-0000'])
    expect(meansNoDate(text)).toBe(true);
  for (const text of ['2026-12-31', '1-1-1970', 'soon', '']) expect(meansNoDate(text)).toBe(false);
});

it('a file is read in UTF-8 and UTF-16, and nothing else is guessed at', () => {
  expect(decodeText(Buffer.from('\uFEFFZoë'))).toBe('Zoë');
  expect(decodeText(Buffer.from('\uFEFFZoë', 'utf16le'))).toBe('Zoë');
  expect(decodeText(Buffer.from('\uFEFFZoë', 'utf16le').swap16())).toBe('Zoë');
  expect(decodeText(Buffer.from('Zoë', 'latin1'))).toBeUndefined();
  expect(decodeText(Buffer.from('Zoë', 'utf16le'))).toBeUndefined();
  expect(decodeText(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeUndefined();
});
