import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { parseYaml, YamlError } from './yaml-file.js';

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
  const yaml = parseYaml(readFileSync(path, 'utf8'));
  if (yaml instanceof YamlError) throw new DataFileError(path, [yaml.message]);
  const result = schema.safeParse(yaml.content);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path: place, message }) => `${place.join('.') || 'the file'}: ${message}`,
  );
  throw new DataFileError(path, problems);
}

/** The paths of the YAML files in a folder, in order of name. */
export const dataFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file));
