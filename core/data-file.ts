import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { digestOf } from './digest.js';
import { readBeforehand } from './read-beforehand.js';

/** A data file of ours that cannot be used. The message names the file, the place in it and what is wrong there. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  readonly file: string;
  constructor(
    path: string,
    readonly problems: readonly string[],
  ) {
    const file = basename(path);
    super([`Data file ${file} cannot be used. Mend it and start again:`, ...problems].join('\n  '));
    this.file = file;
  }
}

/** Reads a YAML file. Throws a `DataFileError` where it is not what `schema` asks for. */
export function readDataFile<Data>(path: string, schema: z.ZodType<Data>): Data {
  const result = schema.safeParse(contentOf(path));
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path: place, message }) => `${place.join('.') || 'the file'}: ${message}`,
  );
  throw new DataFileError(path, problems);
}

function contentOf(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  const known = readBeforehand.get(digestOf(text));
  if (known !== undefined) return JSON.parse(known);
  try {
    return yamlIn(text);
  } catch (error) {
    if (error instanceof YAMLException) throw new DataFileError(path, [error.message]);
    throw error;
  }
}

/**
 * What a data file of ours says. By a parser that keeps no places: a start reads a hundred of them, and one file that is handed in
 * (`yaml-file.ts`). Throws a `YAMLException` where it is no YAML.
 */
export const yamlIn = (text: string): unknown => load(text, { schema: CORE_SCHEMA });

/** The paths of the YAML files in a folder, in order of name. */
export const dataFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file));
