import type { CardElement, Container, ExecuteAction, TextBlock } from './adaptive-card.js';
import type { CardContent } from './elements.js';
import { plainOf, readMarkdown } from './markdown.js';
import { fill, spaced, underline, wrap } from './terminal.js';

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
  const underlined = size === 'Large' ? underline(lines) : lines;
  return spacing === 'None' ? underlined : spaced(underlined);
}

function containerLines({ items, style }: Container): string[] {
  const lines = items.flatMap(linesOf);
  return style === 'emphasis'
    ? lines.filter((line) => line !== '').map((line) => `  ${line}`)
    : spaced(lines);
}

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
