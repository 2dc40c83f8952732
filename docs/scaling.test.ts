import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { scalingRows } from './scaling-table.js';

it('has in its table what its formulas give', async () => {
  const page = await readFile(new URL('scaling.md', import.meta.url), 'utf8');
  const rows = page.split('\n').map((line) => line.replace(/ +/g, ' '));
  expect(rows).toEqual(expect.arrayContaining(scalingRows));
});
