import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import { nl, type MessageKey } from '../../language/messages.nl.js';
import type { KeptDocument, KeptField } from './kept-data.js';
import type { Row, Section } from './section.js';

/** A collection as a section: what it is, why it is kept and for how long, by the meaning of its fields. */
export function keptSection(
  collection: string,
  fields: readonly KeptField[],
  locale: Locale,
  rows: Section['rows'],
): Section {
  const t = translator(locale);
  const telling = fields.filter(({ category }) => category !== 'reference' && category !== 'technical');
  const meanings = telling.length > 0 ? telling : fields;
  return {
    name: collection,
    title: titleOf(collection, locale),
    why: [...new Set(meanings.map(({ category }) => category))].map((category) =>
      t(`processing.purpose.${category}`),
    ),
    retentions: [...new Set(meanings.map(({ retention }) => retention))],
    rows,
  };
}

/** A collection that has no words of its own yet goes by its name. */
export function titleOf(collection: string, locale: Locale): string {
  const key = `export.kind.${collection}`;
  return isKey(key) ? translator(locale)(key) : collection;
}

type TitleKey = Extract<MessageKey, `export.kind.${string}`>;
const isKey = (key: string): key is TitleKey => key in nl;

/** The fields of a document that are given; those without a value are left out. */
export const pick = (
  document: KeptDocument,
  fields: readonly KeptField[],
  valueOf: (field: KeptField, value: unknown) => unknown = (_, value) => value,
): Row =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = document[field.field];
      return value === undefined ? [] : [[field.field, valueOf(field, value)]];
    }),
  );

export const collectionsOf = (fields: readonly KeptField[]): string[] => [
  ...new Set(fields.map(({ collection }) => collection)),
];
