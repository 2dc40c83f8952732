import { describe, expect, it } from '@jest/globals';
import { unknownOperator } from '../core/privacy/operator.js';
import { inventory } from '../storage/models/inventory.js';
import { settings } from '../config.js';
import { commands } from '../core/conversation/commands/registry.js';
import { locales } from '../core/language/locale.js';
import { documentFiles, documentNames } from './documents.js';
import { referenceFiles } from './reference/index.js';

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

describe('the reference', () => {
  const reference = new Map(referenceFiles().map(({ path, text }) => [path, text]));

  it.each(locales)(
    'tells HR and managers each what they can type, and nothing of the other: %s',
    (locale) => {
      for (const [role, folder] of [
        ['hr', 'hr'],
        ['manager', 'managers'],
      ] as const) {
        const rows = (reference.get(`${folder}/${locale}/commands.md`) ?? '').match(/^\| `.*$/gm) ?? [];
        const theirs = commands.filter(({ roles }) => roles.includes(role));
        expect(rows.map((row) => /`(.*?)`/.exec(row)?.[1])).toEqual(
          theirs.map(({ names }) => names[locale][0]),
        );
      }
    },
  );

  it('tells an operator every setting, with what has to stand in it', () => {
    const page = reference.get('operators/settings.md') ?? '';
    expect(settings.filter(({ name }) => !page.includes(`\`${name}\``))).toEqual([]);
    expect(page).toContain('`PORT`: a port number from 0 to 65535');
  });

  it('tells an operator every command with its arguments, its options and what is taken if one is left out', () => {
    const page = reference.get('operators/commands.md') ?? '';
    expect(page).toContain('## coach keys restore');
    expect(page).toContain('coach storage backup <file>');
    expect(page).toMatch(/`--name <name>` \| what the employer is called; must be given/);
    expect(page).toMatch(/`--locale <language>` \| .*; one of nl, en; nl if left out/);
  });
});
