import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile } from '../../data-file.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import type { Locale } from '../../language/locale.js';
import { plainDateSchema } from '../../plain-date.js';
import { categories, type Controller, type DataCategory } from '../meaning.js';
import { operatorWords, type OperatorDetails } from '../operator.js';

const inEachLanguage = <T extends z.ZodType>(value: T) => z.strictObject({ nl: value, en: value });
const statementSchema = z.strictObject({
  /** The day on which its text became what it is. */
  version: plainDateSchema,
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: inEachLanguage(z.string()),
      text: inEachLanguage(z.array(z.string())),
      /** After the text: every kind of data of which this party is the controller, and what it is for. */
      list: z.enum(['employer', 'operator']).optional(),
    }),
  ),
});

const statement = readDataFile(fileURLToPath(new URL('statement.yaml', import.meta.url)), statementSchema);

/** Names the statement that holds; another text has another. */
export const statementVersion = statement.version.toString();

export interface StatementSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list: readonly string[];
}

/** The statement in one language, with the operator's own details in it. */
export function statementIn(locale: Locale, operator: OperatorDetails): StatementSection[] {
  const values: Readonly<Record<string, string>> = {
    ...operatorWords(operator, locale),
    version: formatDate(statement.version, locale),
  };
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (raw, name: string) => values[name] ?? raw);
  return statement.sections.map(({ title, text, list }) => ({
    title: title[locale],
    paragraphs: text[locale].map(fill),
    list: list ? purposesOf(list, locale) : [],
  }));
}

/** What each kind of data that this party decides about is, and what it is for. */
function purposesOf(controller: Controller, locale: Locale): string[] {
  const t = translator(locale);
  return personalCategories(controller).map(
    (category) => `${t(`processing.category.${category}`)}. ${t(`processing.purpose.${category}`)}.`,
  );
}

const isCategory = (name: string): name is DataCategory => name in categories;
const personalCategories = (controller: Controller): DataCategory[] =>
  Object.keys(categories)
    .filter(isCategory)
    .filter((name) => categories[name].sensitivity !== 'none' && categories[name].controller === controller);
