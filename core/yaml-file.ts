import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { failure, success, type Result } from './problem.js';

/** A YAML file that was read, its content unchecked. */
export interface YamlFile {
  readonly content: unknown;
  /** The line where what the path leads to begins, or the nearest around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads YAML. A file that is none is one problem, which names its line. */
export function readYaml(text: string): Result<YamlFile> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) return malformed(error.linePos?.[0].line);
  try {
    const content: unknown = document.toJS();
    return success({ content, lineOf: (path) => lines.linePos(offsetOf(document, path)).line });
  } catch (error) {
    // An alias without an anchor, or a few that would write out to millions.
    if (!(error instanceof ReferenceError)) throw error;
    return malformed();
  }
}

const malformed = (line = 1): ReturnType<typeof failure> =>
  failure({ code: 'yaml-malformed', facts: { line } });

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
