import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { locales } from '../../language/locale.js';
import { unknownOperator } from '../operator.js';
import { statementView } from './statement-view.js';
import { statementIn, statementVersion } from './statement.js';

/** The text of each version that was shown to people: who changes it gives it another date, and so another line here. */
const shown: Readonly<Record<string, string>> = {
  '2026-11-28': 'e29123815d763983',
};

it('has the text that its version had when people were told of it', () => {
  const text = readFileSync(new URL('statement.yaml', import.meta.url), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  expect({ [statementVersion]: hash }).toEqual({ [statementVersion]: shown[statementVersion] });
});

it.each(locales)('is whole on one card, in %s', (locale) => {
  const { lines } = statementView(locale, unknownOperator);
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(lines.join().length).toBeLessThan(16_000);
  expect(lines.join()).not.toMatch(/[{}]/);
});

it.each(locales)('says all that such a statement has to, in %s', (locale) => {
  const sections = statementIn(locale, { ...unknownOperator, subProcessors: [] });
  expect(sections.map(({ title }) => title)).toHaveLength(11);
  const text = JSON.stringify(sections);
  for (const duty of [
    /30/,
    /Autoriteit Persoonsgegevens/,
    /ISO 27001/,
    /HR/,
    /PRIVACY_EMAIL/,
    /SECURITY_EMAIL/,
  ])
    expect(text).toMatch(duty);
  expect(text).not.toMatch(/SUB_PROCESSORS/);
});
