import ts from 'typescript';

/** One small fault in a file. */
export interface Mutant {
  readonly file: string;
  /** Of the text that it replaces. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What was done, in a few words. */
  readonly what: string;
}

type Edit = Pick<Mutant, 'replacement' | 'what'> & { readonly at: ts.Node };

const opposite = new Map([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
]);

/** What tells the operator something, or says what a value looks like: no test of behaviour holds either. */
const unheld = /^(log|z)\b|[.]log\b|^logFault$/;

/** Every mutant of a file, in the order of its text. Whether TypeScript takes it is not asked here. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || isUnheld(node)) return;
    for (const { at, replacement, what } of editsOf(node)) {
      const [start, end] = [at.getStart(source), at.getEnd()];
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      mutants.push({ file, line, start, end, replacement, what });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

/** The text of a file with that fault in it. */
export const mutated = (text: string, { start, end, replacement }: Mutant): string =>
  text.slice(0, start) + replacement + text.slice(end);

/** Of what `logFault` does its work alone counts; of the rest of such calls nothing. */
const isUnheld = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) && unheld.test(node.expression.getText()) && !holdsWork(node)) ||
  (ts.isObjectLiteralExpression(node) &&
    ts.isCallExpression(node.parent) &&
    unheld.test(calleeOf(node.parent)));

const calleeOf = (call: ts.CallExpression): string => call.expression.getText();
const holdsWork = (call: ts.CallExpression): boolean => call.arguments.some(ts.isArrowFunction);

function editsOf(node: ts.Node): Edit[] {
  if (ts.isIfStatement(node)) return ofIf(node);
  if (ts.isConditionalExpression(node)) return [negated(node.condition)];
  if (ts.isExpressionStatement(node)) return ofStatement(node);
  if (ts.isBinaryExpression(node)) return ofBinary(node);
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return [withoutProperty(node)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [flipped(node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [flipped(node, 'true')];
  return [];
}

const negated = (condition: ts.Expression): Edit => ({
  at: condition,
  replacement: `!(${condition.getText()})`,
  what: `negated ${short(condition)}`,
});

function ofIf(node: ts.IfStatement): Edit[] {
  const without: Edit = { at: node, replacement: ';', what: `removed if (${short(node.expression)})` };
  return node.elseStatement ? [negated(node.expression)] : [negated(node.expression), without];
}

function ofStatement({ expression }: ts.ExpressionStatement): Edit[] {
  const called = ts.isAwaitExpression(expression) ? expression.expression : expression;
  const isSuper = ts.isCallExpression(called) && called.expression.kind === ts.SyntaxKind.SuperKeyword;
  return isSuper || isUnheld(called)
    ? []
    : [{ at: expression, replacement: 'void 0', what: `removed ${short(expression)}` }];
}

function ofBinary(node: ts.BinaryExpression): Edit[] {
  const other = opposite.get(node.operatorToken.kind);
  const what = `${node.operatorToken.getText()} became ${other ?? ''} in ${short(node)}`;
  return other === undefined ? [] : [{ at: node.operatorToken, replacement: other, what }];
}

/** A filter that asks less, a change that changes less. */
const withoutProperty = (property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): Edit => ({
  at: property,
  replacement: '...{}',
  what: `removed ${short(property)}`,
});

const flipped = (literal: ts.Node, replacement: string): Edit => ({
  at: literal,
  replacement,
  what: `${literal.getText()} became ${replacement}`,
});

const MOST_SHOWN = 60;

function short(node: ts.Node): string {
  const text = node.getText().replaceAll(/\s+/g, ' ');
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}
