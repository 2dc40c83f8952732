import { gathered } from './gathered.js';
import { failure, type Result } from './problem.js';

/** A file as someone handed it in. */
export interface SourceFile {
  /** As its problems name it. */
  readonly name: string;
  readonly text: string;
}

/** The same result, its problems one for each mistake, with the name of the file they were found in. */
export function inFile<T>({ name }: SourceFile, result: Result<T>): Result<T> {
  if (result.ok) return result;
  return failure(
    ...gathered(result.problems).map(({ code, facts }) => ({ code, facts: { file: name, ...facts } })),
  );
}
