import { readFileSync } from 'node:fs';
import { locales, type Locale } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import type { OperatorDetails } from '../core/privacy/operator.js';
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

/** A placeholder of a text that means nothing. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
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

function documentText(name: DocumentName, locale: Locale, parts: Readonly<Record<string, string>>): string {
  const written = readFileSync(new URL(`text/${name}.${locale}.md`, import.meta.url), 'utf8');
  const filled = written.replace(/\{(\w+)\}/g, (raw, part: string) => {
    const value = parts[part];
    if (value === undefined) throw new DocumentError(`${name}.${locale}.md: ${raw} stands for nothing`);
    return value;
  });
  return `${filled.trimEnd()}\n\n---\n\n${translator(locale)('documents.generated')}\n`;
}
