import { readFile } from 'node:fs/promises';
import { decodeText } from '../../core/decode-text.js';
import { failure, success, type Result } from '../../core/problem.js';
import type { SourceFile, TableFile } from '../../core/source-file.js';

/** Reads a table that the operator named. */
export async function readTableFile(name: string): Promise<Result<TableFile>> {
  const content = await readFile(name).catch(() => undefined);
  return content ? success({ name, content }) : failure({ code: 'file-unreadable', facts: { file: name } });
}

/** Reads a file of text that the operator named. */
export async function readInput(name: string): Promise<Result<SourceFile>> {
  const file = await readTableFile(name);
  if (!file.ok) return file;
  const text = decodeText(file.value.content);
  return text === undefined
    ? failure({ code: 'file-not-text', facts: { file: name } })
    : success({ name, text });
}
