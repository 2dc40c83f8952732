import type { CardButton, CardElement, Container, FormElement, TextBlock } from './adaptive-card.js';
import type { FormContent } from './elements.js';
import type { CardInput } from './inputs.js';
import { plainOf, readMarkdown } from './markdown.js';
import { fill, spaced, underline, wrap } from './terminal.js';

/**
 * A card as a person reads it in a terminal: lines of at most 100 columns (a longer word, such as a link, stays whole),
 * buttons and what stands in an input in brackets.
 */
export function toText(card: FormContent): string {
  const lines = [...card.body.flatMap(formLines), ...spaced(buttonLines(card.actions ?? []))];
  return lines.join('\n').trim();
}

const formLines = (element: FormElement): string[] =>
  isInput(element) ? spaced(wrap(inputLine(element))) : linesOf(element);

const isInput = (element: FormElement): element is CardInput => element.type.startsWith('Input.');

function inputLine(input: CardInput): string {
  switch (input.type) {
    case 'Input.Toggle':
      return `${input.title}: [${input.value === 'true' ? 'x' : ''}]`;
    case 'Input.ChoiceSet':
      return `${input.label}: [${input.choices.find(({ value }) => value === input.value)?.title ?? ''}]`;
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.Number':
      return `${input.label}: [${String(input.value ?? '').replaceAll(/\s+/g, ' ')}]`;
  }
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

function containerLines({ items, style, selectAction }: Container): string[] {
  const lines = [...items.flatMap(linesOf), ...buttonLines(selectAction ? [selectAction] : [])];
  return style === 'emphasis'
    ? lines.filter((line) => line !== '').map((line) => `  ${line}`)
    : spaced(lines);
}

const buttonLines = (actions: readonly CardButton[]): string[] =>
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
