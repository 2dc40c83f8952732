import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { milestoneSchema, type Milestone } from './milestone.js';

/** All milestones the coach knows, in order of id. */
export interface Catalogue {
  readonly all: readonly Milestone[];
  get(id: string): Milestone | undefined;
}

const shippedFolder = fileURLToPath(new URL('../countries/nl/milestones', import.meta.url));

/**
 * Reads the catalogue from its data files, one milestone a file, named after its id.
 * Throws a `CatalogueError` where a file is not right: the program must not start with half a catalogue.
 */
export function loadCatalogue(folder: string = shippedFolder): Catalogue {
  const { catalogue, broken } = readCatalogue(folder);
  if (broken[0]) throw broken[0];
  return catalogue;
}

/** Reads the data files that can be used, and says of each other one why it cannot. Throws where the folder cannot be read. */
export function readCatalogue(folder: string = shippedFolder): {
  readonly catalogue: Catalogue;
  readonly broken: readonly CatalogueError[];
} {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const read = files.map((file) => readMilestone(join(folder, file)));
  return {
    catalogue: catalogueOf(read.flatMap((one) => (one instanceof CatalogueError ? [] : [one]))),
    broken: read.filter((one) => one instanceof CatalogueError),
  };
}

/** A catalogue of these milestones. Their ids must differ. */
export function catalogueOf(milestones: readonly Milestone[]): Catalogue {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const all = [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { all, get: (id) => byId.get(id) };
}

/** A data file that cannot be used. The message names the file, the field and what to do. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super([`Milestone file ${file} cannot be used. Mend it and start again:`, ...problems].join('\n  '));
  }
}

function readMilestone(path: string): Milestone | CatalogueError {
  const file = basename(path);
  const yaml = readYaml(path);
  if (!yaml.ok) return new CatalogueError(file, [yaml.problem]);
  const result = milestoneSchema.safeParse(yaml.value);
  if (!result.success) {
    return new CatalogueError(
      file,
      result.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    );
  }
  if (`${result.data.id}.yaml` === file) return result.data;
  return new CatalogueError(file, [`id: "${result.data.id}" must be the file's name without .yaml`]);
}

function readYaml(path: string): { ok: true; value: unknown } | { ok: false; problem: string } {
  try {
    return { ok: true, value: parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}
