import { gathered } from './gathered.js';
import { failure, type Result } from './problem.js';

/** A file as someone handed it in. */
export interface SourceFile {
  /** As its problems name it. */
  readonly name: string;
  readonly text: string;
}

/** A table as someone handed it in: as text, or as a workbook. */
export interface TableFile {
  /** As its problems name it. */
  readonly name: string;
  readonly content: Buffer;
}

/** The same result, its problems with the name of the file they were found in. */
export function ofFile<T>({ name }: Pick<SourceFile, 'name'>, result: Result<T>): Result<T> {
  if (result.ok) return result;
  return failure(...result.problems.map(({ code, facts }) => ({ code, facts: { file: name, ...facts } })));
}

/** The same, one problem for each mistake. */
export function inFile<T>(file: SourceFile, result: Result<T>): Result<T> {
  return ofFile(file, result.ok ? result : failure(...gathered(result.problems)));
}
