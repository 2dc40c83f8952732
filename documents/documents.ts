import { locales, type Locale } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import type { OperatorDetails } from '../core/privacy/operator.js';
import { fillText, type Parts } from './fill-text.js';
import { partsFor } from './parts.js';

/** Each is a text in `documents/text`, a language a file. */
export const documentNames = [
  'information-security-policy',
  'data-pro-statement',
  'dpia-input',
  'measures',
  'works-council-letter',
  'retention',
  'record-of-processing',
  'sub-processors',
  'breach',
] as const;
type DocumentName = (typeof documentNames)[number];

export interface DocumentFile {
  /** Below the folder `docs`. */
  readonly path: string;
  readonly text: string;
}

/** Every document in every language, with the operator's details in it; and the record of processing in one file. */
export function documentFiles(operator: OperatorDetails): DocumentFile[] {
  const parts = { nl: partsFor('nl', operator), en: partsFor('en', operator) };
  const text = (name: DocumentName, locale: Locale): string => documentText(name, locale, parts[locale]);
  const record = locales.map((locale) => text('record-of-processing', locale)).join('\n');
  return [
    ...locales.flatMap((locale) =>
      documentNames.map((name) => ({ path: `privacy/${locale}/${name}.md`, text: text(name, locale) })),
    ),
    { path: 'record-of-processing.md', text: record },
  ];
}

function documentText(name: DocumentName, locale: Locale, parts: Parts): string {
  const text = fillText(`${name}.${locale}.md`, parts);
  return `${text}\n\n---\n\n${translator(locale)('documents.generated')}\n`;
}
