import { readFileSync } from 'node:fs';

/** What stands in the place of each `{name}` in a text. */
export type Parts = Readonly<Record<string, string>>;

/** A placeholder of a text that means nothing. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

/** A text of `documents/text` with its placeholders filled. Throws a `DocumentError` at one that stands for nothing. */
export function fillText(file: string, parts: Parts): string {
  const written = readFileSync(new URL(`text/${file}`, import.meta.url), 'utf8');
  const filled = written.replace(/\{(\w+)\}/g, (raw, part: string) => {
    const value = parts[part];
    if (value === undefined) throw new DocumentError(`${file}: ${raw} stands for nothing`);
    return value;
  });
  return filled.trimEnd();
}
