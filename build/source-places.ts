import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { once } from '../core/once.js';
import { built } from '../core/built.js';

/**
 * Has stacks name places in the sources, where what was built of them is running. Maps are read when there is a fault to tell of: Node
 * itself would read them all at the start, and keep them.
 */
export function nameSources(): void {
  Error.prepareStackTrace = (error, frames: readonly Shown[]) => {
    const places = frames.map((frame) => `\n    at ${inSources(frame.toString())}`);
    return Error.prototype.toString.call(error) + places.join('');
  };
}
/** A line of a stack. */
interface Shown {
  toString(): string;
}

const folder = pathToFileURL(built).href;
const inSources = (frame: string): string =>
  frame.replace(/(file:[^()]+\/)([^/()]+\.js):(\d+):(\d+)/, (place, where: string, file: string, ...at) =>
    where === `${folder}/` ? (sourceOf(file, Number(at[0]), Number(at[1])) ?? place) : place,
  );

/** Undefined in a package, and where a map cannot be read: then the fault is told by the place in what was built. */
function sourceOf(file: string, line: number, column: number): string | undefined {
  try {
    const place = originalPositionFor(mapOf(join(built, `${file}.map`)), { line, column: column - 1 });
    return place.source === null
      ? undefined
      : `${fileURLToPath(place.source)}:${place.line}:${place.column + 1}`;
  } catch {
    return undefined;
  }
}

const mapOf = once(
  (path: string) => path,
  (path) => new TraceMap(readFileSync(path, 'utf8'), pathToFileURL(path).href),
);
