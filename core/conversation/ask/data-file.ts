import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** A data file of `ask` that cannot be used. The message names the file, the place in it and what is wrong there. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  constructor(path: string, problems: readonly string[]) {
    super([`Data file ${basename(path)} cannot be used. Mend it and start again:`, ...problems].join('\n  '));
  }
}

/** Reads a YAML file. Throws a `DataFileError` where it is not what `schema` asks for. */
export function readDataFile<Data>(path: string, schema: z.ZodType<Data>): Data {
  const result = schema.safeParse(readYaml(path));
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path: place, message }) => `${place.join('.') || 'the file'}: ${message}`,
  );
  throw new DataFileError(path, problems);
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DataFileError(path, [error instanceof Error ? error.message : String(error)]);
  }
}
