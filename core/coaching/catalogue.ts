import { basename } from 'node:path';
import { compareIds } from '../compare-ids.js';
import { DataFileError, dataFilesIn, readDataFile } from '../data-file.js';
import { milestoneSchema, type Milestone } from './milestone.js';

/** The milestones that journeys are planned with, in order of id. */
export interface Catalogue {
  readonly all: readonly Milestone[];
  get(id: string): Milestone | undefined;
}

/**
 * Reads a catalogue from its data files, one milestone a file, named after its id.
 * Throws a `DataFileError` where a file is not right: the program must not start with half a catalogue.
 */
export function loadCatalogue(folder: string): Catalogue {
  const { catalogue, broken } = readCatalogue(folder);
  if (broken[0]) throw broken[0];
  return catalogue;
}

/** Reads the data files that can be used, and says of each other one why it cannot. Throws where the folder cannot be read. */
export function readCatalogue(folder: string): {
  readonly catalogue: Catalogue;
  readonly broken: readonly DataFileError[];
} {
  const read = dataFilesIn(folder).map(readMilestone);
  return {
    catalogue: catalogueOf(read.flatMap((one) => (one instanceof DataFileError ? [] : [one]))),
    broken: read.filter((one) => one instanceof DataFileError),
  };
}

/** A catalogue of these milestones. Their ids must differ. */
export function catalogueOf(milestones: readonly Milestone[]): Catalogue {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const all = [...byId.values()].sort(compareIds);
  return { all, get: (id) => byId.get(id) };
}

function readMilestone(path: string): Milestone | DataFileError {
  try {
    return milestoneIn(path);
  } catch (error) {
    if (error instanceof DataFileError) return error;
    throw error;
  }
}

function milestoneIn(path: string): Milestone {
  const milestone = readDataFile(path, milestoneSchema);
  if (basename(path) === `${milestone.id}.yaml`) return milestone;
  throw new DataFileError(path, [`id: "${milestone.id}" must be the file's name without .yaml`]);
}
