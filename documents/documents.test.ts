import { expect, it } from '@jest/globals';
import { unknownOperator } from '../core/privacy/operator.js';
import { inventory } from '../storage/models/inventory.js';
import { documentFiles, documentNames } from './documents.js';

const known = { ...unknownOperator, name: 'Ouder & Werk', subProcessors: [], iso27001: 'certified' } as const;

it('gives every document in both languages, and leaves no placeholder', () => {
  const files = documentFiles(known);
  expect(files).toHaveLength(documentNames.length * 2 + 1);
  for (const { text } of files) expect(text).not.toMatch(/\{\w+\}/);
});

it('says who the operator is, what is missing of it, and what is true of ISO 27001', () => {
  const policy = (operator: typeof unknownOperator) =>
    documentFiles(operator).find(({ path }) => path === 'privacy/en/information-security-policy.md')?.text;
  expect(policy(known)).toMatch(/Of Ouder & Werk, \[not filled in yet by the operator: OPERATOR_ADDRESS\]/);
  expect(policy(known)).toMatch(/We are certified/);
  expect(policy(unknownOperator)).toMatch(/We are not certified/);
});

it('names every stored field in the record of processing', () => {
  const record = documentFiles(known).find(({ path }) => path === 'record-of-processing.md')?.text ?? '';
  const lacking = inventory().filter(
    ({ collection, field }) => !record.includes(`\`${collection}.${field}\``),
  );
  expect(lacking).toEqual([]);
});
