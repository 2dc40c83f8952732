import { fill, spaced, underline, wrap } from '../terminal.js';
import type { ModalBlock } from './blocks.js';
import type { InputElement } from './inputs.js';

/** A message or modal of Slack as a person reads it in a terminal, as `toText` writes a card. */
export const blocksToText = (blocks: readonly ModalBlock[]): string =>
  blocks.flatMap(linesOf).join('\n').trim();

function linesOf(block: ModalBlock): string[] {
  switch (block.type) {
    case 'header':
      return spaced(underline(wrap(block.text.text)));
    case 'section':
      return spaced([
        ...[block.text, ...(block.fields ?? [])].flatMap((text) => (text ? readLines(text.text) : [])),
        ...(block.accessory ? [`[ ${block.accessory.text.text} ]`] : []),
      ]);
    case 'context':
      return spaced(block.elements.flatMap(({ text }) => readLines(text, true)));
    case 'image':
      return spaced(wrap(`[ ${block.alt_text} ]`));
    case 'divider':
      return [];
    case 'actions':
      return spaced(
        fill(
          block.elements.map(({ text }) => `[ ${text.text} ]`),
          '  ',
        ),
      );
    case 'input':
      return spaced([
        ...wrap(`${block.label.text}: [${valueOf(block.element)}]`),
        ...(block.hint ? wrap(block.hint.text) : []),
      ]);
  }
}

function valueOf(element: InputElement): string {
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
      return (element.initial_value ?? '').replaceAll(/\s+/g, ' ');
    case 'static_select':
    case 'external_select':
      return element.initial_option?.text.text ?? '';
    case 'datepicker':
      return element.initial_date ?? '';
    case 'checkboxes':
      return element.initial_options ? 'x' : '';
    case 'file_input':
      return element.filetypes.map((ending) => `.${ending}`).join(', ');
  }
}

const readLines = (mrkdwn: string, withAddresses = false): string[] =>
  mrkdwn.split('\n').flatMap((line) => {
    const isQuote = line.startsWith('>');
    const lines = wrap(readMrkdwn(isQuote ? line.slice(1) : line, withAddresses));
    return isQuote ? lines.map((quoted) => `  ${quoted}`) : lines;
  });

/** The words of Slack's markup; small print names its links in full. */
function readMrkdwn(text: string, withAddresses: boolean): string {
  return text
    .replaceAll(/<([^|>]+)\|([^>]*)>/g, withAddresses ? '$2 ($1)' : '$2')
    .replaceAll(/(?<![\p{L}\p{N}])\*([^*]+)\*(?![\p{L}\p{N}])/gu, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
