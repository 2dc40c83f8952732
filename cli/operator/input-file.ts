import { readFile } from 'node:fs/promises';
import { failure, success, type Result } from '../../core/problem.js';
import type { SourceFile } from '../../core/source-file.js';

/** Reads a file of text in UTF-8 that the operator named. */
export async function readInput(name: string): Promise<Result<SourceFile>> {
  try {
    const bytes = await readFile(name);
    return success({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return failure({ code: 'file-unreadable', facts: { file: name } });
  }
}
