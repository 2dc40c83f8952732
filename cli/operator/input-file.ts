import { readFile } from 'node:fs/promises';
import { decodeText } from '../../core/decode-text.js';
import { failure, success, type Result } from '../../core/problem.js';
import type { SourceFile } from '../../core/source-file.js';

/** Reads a file of text that the operator named. */
export async function readInput(name: string): Promise<Result<SourceFile>> {
  const bytes = await readFile(name).catch(() => undefined);
  if (bytes === undefined) return failure({ code: 'file-unreadable', facts: { file: name } });
  const text = decodeText(bytes);
  return text === undefined
    ? failure({ code: 'file-not-text', facts: { file: name } })
    : success({ name, text });
}
