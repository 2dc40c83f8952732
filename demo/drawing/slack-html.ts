import type {
  Block,
  Button,
  ImageBlock,
  InputBlock,
  Modal,
  ModalBlock,
} from '../../cards/block-kit/blocks.js';
import type { Checkboxes, ExternalSelect, InputElement, StaticSelect } from '../../cards/block-kit/inputs.js';
import { escapeHtml } from '../../http/pages.js';
import { mrkdwnHtml } from './mrkdwn-html.js';

/**
 * Blocks as Slack's client draws them, in HTML. What can be pressed has its id in `data-press`, what can be filled in the id of
 * its block in `data-block`.
 */
export const blocksHtml = (blocks: readonly ModalBlock[], place: Place = {}): string =>
  blocks.map((block) => blockHtml(block, place)).join('\n');

/** The page that it is drawn on. */
interface Place {
  /** Where a picture that lies with Slack can be seen. */
  readonly pictureUrl?: (picture: ImageBlock['slack_file']) => string;
  /** What tells the inputs of this drawing from those of another on the page. */
  readonly name?: string;
}

/** A modal with its title and its two buttons. */
export const modalHtml = (
  { title, submit, close, blocks }: Pick<Modal, 'title' | 'submit' | 'close' | 'blocks'>,
  place: Place = {},
): string => `
<div role="dialog" aria-label="${escapeHtml(title.text)}" class="modal"><form novalidate>
  <h2>${escapeHtml(title.text)}</h2>
  ${blocksHtml(blocks, place)}
  <div class="foot"><button type="button" class="button" data-close>${escapeHtml(close.text)}</button>${submit ? `<button class="button primary">${escapeHtml(submit.text)}</button>` : ''}</div>
</form></div>`;

function blockHtml(block: ModalBlock, { pictureUrl, name = 'input' }: Place): string {
  switch (block.type) {
    case 'header':
      return `<h2>${escapeHtml(block.text.text)}</h2>`;
    case 'section':
      return sectionHtml(block);
    case 'context':
      return `<div class="context">${block.elements.map(({ text }) => mrkdwnHtml(text)).join(' ')}</div>`;
    case 'divider':
      return '<hr>';
    case 'actions':
      return `<div class="actions">${block.elements.map(buttonHtml).join('')}</div>`;
    case 'image':
      return `<img alt="${escapeHtml(block.alt_text)}" src="${escapeHtml(pictureUrl?.(block.slack_file) ?? '')}">`;
    case 'input':
      return inputHtml(block, escapeHtml(`${name}-${block.block_id}`));
  }
}

function sectionHtml({ text, fields = [], accessory }: Extract<Block, { type: 'section' }>): string {
  const words = text ? `<p>${mrkdwnHtml(text.text)}</p>` : '';
  const columns = fields.map((field) => `<p>${mrkdwnHtml(field.text)}</p>`).join('');
  return `<div class="section"><div>${words}${columns && `<div class="fields">${columns}</div>`}</div>${accessory ? buttonHtml(accessory) : ''}</div>`;
}

function buttonHtml({ action_id: id, text, style, url, accessibility_label: label }: Button): string {
  const look = `class="button${style ? ` ${style}` : ''}"${label ? ` aria-label="${escapeHtml(label)}"` : ''}`;
  const title = escapeHtml(text.text);
  return url === undefined
    ? `<button type="button" ${look} data-press="${escapeHtml(id)}">${title}</button>`
    : `<a ${look} href="${escapeHtml(url)}" target="_blank" rel="noreferrer">${title}</a>`;
}

function inputHtml({ block_id, label, optional, element, hint }: InputBlock, id: string): string {
  const words = `${escapeHtml(label.text)}${optional ? ' <small>(optional)</small>' : ''}`;
  const below = hint ? `<p class="hint" id="${id}-hint">${escapeHtml(hint.text)}</p>` : '';
  const block = `data-block="${escapeHtml(block_id)}"`;
  if (element.type === 'checkboxes')
    return `<fieldset ${block}><legend>${words}</legend>${checkboxesHtml(element, id)}${below}</fieldset>`;
  return `<div class="input" ${block}><label for="${id}">${words}</label>${control(element, id, hint !== undefined)}${below}</div>`;
}

const checkboxesHtml = ({ options, initial_options: ticked = [] }: Checkboxes, id: string): string =>
  options
    .map(
      ({ text, value }) =>
        `<label><input type="checkbox" name="${id}" value="${escapeHtml(value)}"${ticked.some((one) => one.value === value) ? ' checked' : ''}> ${escapeHtml(text.text)}</label>`,
    )
    .join('');

function control(element: Exclude<InputElement, Checkboxes>, id: string, hasHint: boolean): string {
  const common = `id="${id}"${hasHint ? ` aria-describedby="${id}-hint"` : ''}`;
  switch (element.type) {
    case 'plain_text_input':
      return element.multiline
        ? `<textarea ${common}>${escapeHtml(element.initial_value ?? '')}</textarea>`
        : `<input ${common} value="${escapeHtml(element.initial_value ?? '')}">`;
    case 'number_input':
      return `<input ${common} inputmode="decimal" value="${escapeHtml(element.initial_value ?? '')}">`;
    case 'datepicker':
      return `<input ${common} type="date" value="${escapeHtml(element.initial_date ?? '')}">`;
    case 'file_input':
      return `<input ${common} type="file">`;
    case 'static_select':
      return `<select ${common}><option value=""></option>${optionsHtml(element)}</select>`;
    case 'external_select':
      return searchHtml(element, id, common);
  }
}

const optionsHtml = ({ options, initial_option: chosen }: StaticSelect): string =>
  options
    .map(
      ({ text, value }) =>
        `<option value="${escapeHtml(value)}"${value === chosen?.value ? ' selected' : ''}>${escapeHtml(text.text)}</option>`,
    )
    .join('');

/** A box that offers what fits as one types. */
const searchHtml = (element: ExternalSelect, id: string, common: string): string =>
  `<input ${common} list="${id}-found" autocomplete="off" data-search placeholder="${escapeHtml(element.placeholder.text)}" value="${escapeHtml(element.initial_option?.text.text ?? '')}"><datalist id="${id}-found"></datalist>`;
