import { problemCodes, type ProblemCode } from '../core/problem.js';
import { knownNames } from './known-names.js';

/** A place in our own code. */
interface Frame {
  /** From the root of the repository. */
  readonly path: string;
  readonly line: number;
}

/** All that an error report holds. Nothing of it was ever typed by a person, or read from the store. */
export interface ErrorReport {
  /** One of the names we know; `Error` for any other. */
  readonly name: string;
  readonly code: ProblemCode | undefined;
  /** Innermost first. */
  readonly frames: readonly Frame[];
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly node: string;
}

/** What does not depend on the error. */
export interface Surroundings extends Pick<ErrorReport, 'version' | 'platform' | 'node'> {
  /** The folder of the program, without a slash at its end. */
  readonly root: string;
  /** Whether there is such a file of ours, from the root of the repository. */
  readonly isOurs: (path: string) => boolean;
}

/**
 * A report of an error, built by allow-list: a name and a code of closed sets, places in files of ours. Its message, its cause,
 * its properties and the names of functions are never looked at: they can hold what someone typed.
 */
export function errorReport(error: unknown, { root, isOurs, ...about }: Surroundings): ErrorReport {
  const told = error instanceof Error ? error : undefined;
  return {
    name: nameOf(told?.name),
    code: codeOf(told),
    frames: framesIn(told?.stack, root).filter(({ path }) => isOurs(path)),
    version: about.version,
    platform: about.platform,
    node: about.node,
  };
}

const nameOf = (name: unknown): string => (typeof name === 'string' && knownNames.has(name) ? name : 'Error');

const codeOf = (error: Error | undefined): ProblemCode | undefined =>
  error && 'code' in error ? problemCodes.find((code) => code === error.code) : undefined;

/** More than a stack has. */
const MOST_FRAMES = 50;
/** A path, a line and a column at the end of a line of a stack; no file of ours has more than some hundreds of lines. */
const FRAME = /^\s+at .*?(?:file:\/\/)?(\/[^():\s]+\.ts):(\d{1,3}):\d+\)?$/;

function framesIn(stack: unknown, root: string): Frame[] {
  const lines = typeof stack === 'string' ? stack.split('\n') : [];
  const frames = lines.flatMap((line) => {
    const [, file = '', number = ''] = FRAME.exec(line) ?? [];
    return file.startsWith(`${root}/`) ? [{ path: file.slice(root.length + 1), line: Number(number) }] : [];
  });
  return frames.slice(0, MOST_FRAMES);
}
