import type { CardElement, Container, ExecuteAction, FactSet, TextBlock } from '../adaptive-card.js';
import { slackLimits } from '../limits.js';
import { bold, plainOf, readMarkdown, type Span } from '../markdown.js';
import { actionsBlocks, fieldSections, header, mrkdwn, pressable } from './block.js';
import type { Block } from './blocks.js';
import { toMrkdwn } from './mrkdwn.js';

/** What an element becomes: text that can share a section with the text above it, or a block of its own. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly close: boolean }
  | { readonly kind: 'block'; readonly block: Block };

/** A card's element in Slack's terms. What would be empty is left out, for Slack refuses it. */
export function partsOf(element: CardElement): Part[] {
  switch (element.type) {
    case 'TextBlock':
      return textParts(element);
    case 'Container':
      return containerParts(element);
    case 'FactSet':
      return factParts(element);
    case 'ActionSet':
      return actionsBlocks(element.actions).map(toPart);
  }
}

const toPart = (block: Block): Part => ({ kind: 'block', block });

function containerParts({ items, style, separator, selectAction }: Container): Part[] {
  const parts = items.flatMap(partsOf);
  if (selectAction) return pressableParts(parts, selectAction);
  return [
    ...(separator ? [toPart({ type: 'divider' })] : []),
    ...(style === 'emphasis' ? parts.map(quoted) : parts),
  ];
}

/** What can be pressed as a whole has its button beside its first text. */
function pressableParts(parts: readonly Part[], action: ExecuteAction): Part[] {
  const text = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n');
  if (text === '' || text.length > slackLimits.sectionText)
    return [...parts, ...actionsBlocks([action]).map(toPart)];
  return [toPart(pressable(text, action)), ...parts.filter(({ kind }) => kind === 'block')];
}

const quoted = (part: Part): Part => (part.kind === 'text' ? { ...part, text: `>${part.text}` } : part);

function textParts(element: TextBlock): Part[] {
  if (!isVisible(element.text)) return [];
  if (element.size === 'Large') return [toPart(header(plainOf(element.text)))];
  const texts = linesOf(element);
  return element.isSubtle
    ? texts.map((text) => toPart({ type: 'context', elements: [mrkdwn(text)] }))
    : texts.map((text, index) => ({ kind: 'text', text, close: index > 0 || element.spacing === 'None' }));
}

/** Facts as fields; where one is too long for a field, all as text. */
function factParts({ facts }: FactSet): Part[] {
  const visible = facts.filter(({ title, value }) => isVisible(title) || isVisible(value));
  const texts = visible.map(({ title, value }) =>
    toMrkdwn(
      [...boldSpans(title), { kind: 'text', text: '\n' }, ...readMarkdown(value)],
      slackLimits.sectionText - 1,
    ),
  );
  return texts.every(([field = '', ...rest]) => rest.length === 0 && field.length <= slackLimits.fieldText)
    ? fieldSections(texts.flat()).map(toPart)
    : texts.flat().map((text) => ({ kind: 'text', text, close: false }));
}

const isVisible = (markdown: string): boolean => plainOf(markdown).trim() !== '';

const boldSpans = (markdown: string): Span[] => readMarkdown(markdown).map((span) => bold(span.text));

/** One Slack text a line of the element, or several where a line is too long; each leaves room for the mark of a quote. */
const linesOf = ({ text, weight }: TextBlock): string[] =>
  text
    .split('\n')
    .filter(isVisible)
    .flatMap((line) => {
      const spans = weight === 'Bolder' ? boldSpans(line) : readMarkdown(line);
      return toMrkdwn(spans, slackLimits.sectionText - 1);
    });
