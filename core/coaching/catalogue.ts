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

const shippedFolder = fileURLToPath(new URL('milestones', import.meta.url));

/**
 * Reads the catalogue from its data files, one milestone a file, named after its id.
 * Throws a `CatalogueError` at the first file that is not right: the program must not start with half a catalogue.
 */
export function loadCatalogue(folder: string = shippedFolder): Catalogue {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return catalogueOf(files.map((file) => readMilestone(join(folder, file))));
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

function readMilestone(path: string): Milestone {
  const file = basename(path);
  const result = milestoneSchema.safeParse(readYaml(path, file));
  if (!result.success) {
    throw new CatalogueError(
      file,
      result.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
    );
  }
  if (`${result.data.id}.yaml` !== file) {
    throw new CatalogueError(file, [`id: "${result.data.id}" must be the file's name without .yaml`]);
  }
  return result.data;
}

function readYaml(path: string, file: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CatalogueError(file, [error instanceof Error ? error.message : String(error)]);
  }
}
