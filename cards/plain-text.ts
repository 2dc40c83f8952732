import type { CardElement, Container, ExecuteAction, TextBlock } from './adaptive-card.js';
import type { CardContent } from './elements.js';
import { plainOf, readMarkdown } from './markdown.js';

/** The width of a terminal that a reader can be expected to have, in columns. */
const columns = 100;

/**
 * A card as a person reads it in a terminal: lines of at most 100 columns (a longer word, such as a link, stays whole),
 * buttons in brackets.
 */
export function toText(card: CardContent): string {
  const lines = [...card.body.flatMap(linesOf), ...spaced(buttonLines(card.actions ?? []))];
  return lines.join('\n').trim();
}

function linesOf(element: CardElement): string[] {
  switch (element.type) {
    case 'TextBlock':
      return textLines(element);
    case 'Container':
      return containerLines(element);
    case 'FactSet':
      return spaced(
        element.facts.flatMap(({ title, value }) => wrap(`${plainOf(title)}: ${plainOf(value)}`)),
      );
    case 'ActionSet':
      return buttonLines(element.actions);
  }
}

function textLines({ text, size, spacing, isSubtle }: TextBlock): string[] {
  const lines = text.split('\n').flatMap((line) => wrap(isSubtle ? withAddresses(line) : plainOf(line)));
  const underlined = size === 'Large' ? [...lines, '─'.repeat(longest(lines))] : lines;
  return spacing === 'None' ? underlined : spaced(underlined);
}

const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length));

function containerLines({ items, style }: Container): string[] {
  const lines = items.flatMap(linesOf);
  return style === 'emphasis'
    ? lines.filter((line) => line !== '').map((line) => `  ${line}`)
    : spaced(lines);
}

const spaced = (lines: readonly string[]): string[] =>
  lines.length === 0 || lines[0] === '' ? [...lines] : ['', ...lines];

const buttonLines = (actions: readonly ExecuteAction[]): string[] =>
  actions.length === 0
    ? []
    : fill(
        actions.map(({ title }) => `[ ${title} ]`),
        '  ',
      );

/** Small print names its sources in full; in the text itself an address would only be in the way. */
const withAddresses = (markdown: string): string =>
  readMarkdown(markdown)
    .map((span) => (span.kind === 'link' ? `${span.text} (${span.url})` : span.text))
    .join('');

const listMark = /^\d+\. /;

/** Breaks a line between words; what follows the first line of a list's item stands under its words. */
function wrap(text: string): string[] {
  const indent = ' '.repeat(listMark.exec(text)?.[0].length ?? 0);
  return fill(text.split(' '), ' ').map((line, index) => (index === 0 ? line : indent + line));
}

/** Puts as many words on a line as go; room is kept for the indent of a quote or a list. */
function fill(words: readonly string[], space: string): string[] {
  const [first = '', ...others] = words;
  return others.reduce(
    (lines, word) => {
      const line = `${lines.at(-1) ?? ''}${space}${word}`;
      return line.length <= columns - 4 ? [...lines.slice(0, -1), line] : [...lines, word];
    },
    [first],
  );
}
