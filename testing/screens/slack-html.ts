import type { Block, Button, InputBlock, Modal, ModalBlock } from '../../cards/block-kit/blocks.js';
import type { InputElement, Option } from '../../cards/block-kit/inputs.js';
import { escapeHtml } from '../../http/pages.js';
import { mrkdwnHtml } from './mrkdwn-html.js';

/** Blocks as Slack's client draws them, in HTML. */
export const blocksHtml = (blocks: readonly ModalBlock[]): string => blocks.map(blockHtml).join('\n');

/** A modal with its title and its two buttons. */
export const modalHtml = ({ title, submit, close, blocks }: Modal): string => `
<div role="dialog" aria-label="${escapeHtml(title.text)}" class="modal">
  <h1>${escapeHtml(title.text)}</h1>
  ${blocksHtml(blocks)}
  <div class="foot"><button>${escapeHtml(close.text)}</button>${submit ? `<button class="primary">${escapeHtml(submit.text)}</button>` : ''}</div>
</div>`;

function blockHtml(block: ModalBlock): string {
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
      return `<img alt="${escapeHtml(block.alt_text)}" data-file="${escapeHtml(block.slack_file.id)}">`;
    case 'input':
      return inputHtml(block);
  }
}

function sectionHtml({ text, fields = [], accessory }: Extract<Block, { type: 'section' }>): string {
  const words = text ? `<p>${mrkdwnHtml(text.text)}</p>` : '';
  const columns = fields.map((field) => `<p>${mrkdwnHtml(field.text)}</p>`).join('');
  return `<div class="section"><div>${words}${columns && `<div class="fields">${columns}</div>`}</div>${accessory ? buttonHtml(accessory) : ''}</div>`;
}

const buttonHtml = ({ text, style, accessibility_label: label }: Button): string =>
  `<button${style ? ` class="${style}"` : ''}${label ? ` aria-label="${escapeHtml(label)}"` : ''}>${escapeHtml(text.text)}</button>`;

function inputHtml({ block_id, label, optional, element, hint }: InputBlock): string {
  const id = `input-${block_id}`;
  const words = `${escapeHtml(label.text)}${optional ? ' <small>(optional)</small>' : ''}`;
  const below = hint ? `<p class="hint" id="${id}-hint">${escapeHtml(hint.text)}</p>` : '';
  if (element.type === 'checkboxes')
    return `<fieldset><legend>${words}</legend>${element.options.map((one) => checkbox(one, id)).join('')}${below}</fieldset>`;
  return `<div class="input"><label for="${id}">${words}</label>${control(element, id, hint !== undefined)}${below}</div>`;
}

const checkbox = ({ text, value }: Option, id: string): string =>
  `<label><input type="checkbox" name="${id}" value="${escapeHtml(value)}"> ${escapeHtml(text.text)}</label>`;

function control(
  element: Exclude<InputElement, { type: 'checkboxes' }>,
  id: string,
  hasHint: boolean,
): string {
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
      return `<select ${common}>${element.options.map(({ text }) => `<option>${escapeHtml(text.text)}</option>`).join('')}</select>`;
    case 'external_select':
      return `<input ${common} role="combobox" aria-expanded="false" placeholder="${escapeHtml(element.placeholder.text)}">`;
  }
}
