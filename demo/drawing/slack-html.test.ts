import { expect, it } from '@jest/globals';
import type { PlainText } from '../../cards/block-kit/texts.js';
import { blocksHtml, modalHtml } from './slack-html.js';

const EVIL = '"><script>alert(1)</script>';
const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });
const option = { text: plain(EVIL), value: EVIL };

it('lets nothing that was typed become a part of the page', () => {
  const title = plain(EVIL);
  const html = modalHtml({
    ...{ title, submit: title, close: title },
    blocks: [
      { type: 'header', text: title },
      { type: 'image', slack_file: { id: EVIL }, alt_text: EVIL },
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: EVIL, text: title, accessibility_label: EVIL },
          { type: 'button', action_id: 'b', text: title, url: `https://example.com/${EVIL}` },
        ],
      },
      ...(
        [
          { type: 'plain_text_input', action_id: 'v', multiline: false, max_length: 9, initial_value: EVIL },
          { type: 'plain_text_input', action_id: 'v', multiline: true, max_length: 9, initial_value: EVIL },
          { type: 'static_select', action_id: 'v', options: [option], initial_option: option },
          { type: 'checkboxes', action_id: 'v', options: [option] },
          {
            type: 'external_select',
            action_id: 'v',
            placeholder: title,
            min_query_length: 1,
            initial_option: option,
          },
        ] as const
      ).map((element, at) => ({
        ...({
          type: 'input',
          block_id: `${EVIL}${String(at)}`,
          label: title,
          hint: title,
          optional: true,
        } as const),
        element: structuredClone(element) as never,
      })),
    ],
  });
  expect(html).not.toContain('<script>');
});

it("makes links of Slack's own, and of no other bracket", () => {
  const text = {
    type: 'mrkdwn',
    verbatim: true,
    text: `<https://example.com|here> ${EVIL} <https://e.com|${EVIL}>`,
  } as const;
  const html = blocksHtml([{ type: 'section', text }]);
  expect(html).toContain('<a href="https://example.com" target="_blank" rel="noreferrer">here</a>');
  expect(html).not.toContain('<script>');
});

it('shows what stood in an input before: what was chosen, and what was ticked', () => {
  const [one, two] = ['one', 'two'].map((value) => ({ text: plain(value), value }));
  if (!one || !two) throw new Error('two options');
  const html = blocksHtml([
    {
      ...({ type: 'input', block_id: 'a', label: plain('A'), optional: false } as const),
      element: { type: 'static_select', action_id: 'v', options: [one, two], initial_option: two },
    },
    {
      ...({ type: 'input', block_id: 'b', label: plain('B'), optional: false } as const),
      element: { type: 'checkboxes', action_id: 'v', options: [one, two], initial_options: [one] },
    },
  ]);
  expect(html).toContain('<option value="two" selected>');
  expect(html).toContain('value="one" checked');
  expect(html).not.toContain('<option value="one" selected>');
  expect(html).not.toContain('value="two" checked');
});

it('tells buttons of the same title apart', () => {
  const button = (action_id: string) => ({ type: 'button', action_id, text: plain('Openen') }) as const;
  const html = blocksHtml([{ type: 'actions', elements: [button('open-0'), button('open-1')] }]);
  expect(html).toContain('data-press="open-0"');
  expect(html).toContain('data-press="open-1"');
});
