import { expect, it } from '@jest/globals';
import { definitions } from './index.js';
import type { Table } from './layout.js';
import { sizes } from './sizes.js';

it('whether a field has a value shows of those alone that take eight kilobytes', () => {
  const shown = Object.entries(sizes).filter(([, { hidesAbsence }]) => !hidesAbsence);
  expect(shown.map(([name]) => name)).toEqual(['large']);
});

it('every size is used, and takes more than the one before', () => {
  const blocks = Object.values(sizes).map(({ block }) => block);
  expect(blocks).toEqual([64, 256, 768, 2048, 5120, 8192]);
  const used = Object.values<Table>(definitions).flatMap(({ fields, together }) => [
    ...Object.values(fields).flatMap((field) => ('size' in field ? [field.size] : [])),
    ...(together ? [together] : []),
  ]);
  expect([...new Set(used)].filter((size) => size !== 'together').sort()).toEqual(Object.keys(sizes).sort());
});
