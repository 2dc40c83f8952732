import ts from 'typescript';
import type { Mutant } from './mutants.js';

/** A place of a file that a test may come by. */
interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** What stands after it, where it is an expression that has to be wrapped. */
  readonly isExpression: boolean;
}

/** Where the marks of a file stand: each statement of a block, and each function that is an expression alone. */
function marksOf(file: string, text: string): Mark[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const marks: Mark[] = [];
  const add = (node: ts.Node, isExpression: boolean): void => {
    const start = node.getStart(source);
    marks.push({ id: `${file}:${start}`, start, end: node.getEnd(), isExpression });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseOrDefaultClause(node))
      for (const statement of node.statements) if (isDone(statement)) add(statement, false);
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) add(node.body, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return marks;
}

const isDone = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) ||
  ts.isExpressionStatement(statement) ||
  ts.isReturnStatement(statement) ||
  ts.isThrowStatement(statement) ||
  ts.isIfStatement(statement) ||
  ts.isIterationStatement(statement, false) ||
  ts.isSwitchStatement(statement) ||
  ts.isTryStatement(statement);

/** The text of a file that tells, of each place, that it is come by; it does the same otherwise. */
export function marked(file: string, text: string): string {
  const inserts = marksOf(file, text).flatMap(({ id, start, end, isExpression }) => {
    const call = `globalThis.__passed?.(${JSON.stringify(id)})`;
    return isExpression
      ? [
          { at: start, text: `(${call}, ` },
          { at: end, text: ')' },
        ]
      : [{ at: start, text: `${call};` }];
  });
  // From the end, so that no place moves; of two at one place the wider was found first and stands first.
  return inserts
    .map((insert, index) => ({ ...insert, index }))
    .sort((a, b) => b.at - a.at || b.index - a.index)
    .reduce((before, { at, text: inserted }) => before.slice(0, at) + inserted + before.slice(at), text);
}

/** The place in which a mutant lies; undefined where that is come by whenever the file is loaded. */
export const markOf = (text: string, { file, start, end }: Mutant): string | undefined =>
  marksOf(file, text)
    .filter((mark) => mark.start <= start && end <= mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id;
