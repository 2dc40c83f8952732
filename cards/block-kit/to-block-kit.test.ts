import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locales } from '../../core/language/locale.js';
import { cardActionSchema } from '../../core/messages/card-action.js';
import type { CardElement, ExecuteAction } from '../adaptive-card.js';
import {
  button,
  facts,
  line,
  note,
  numbered,
  paragraph,
  quote,
  row,
  section,
  title,
  type CardContent,
} from '../elements.js';
import { bold, link, plainOf } from '../markdown.js';
import { cardContentOf } from '../render-card.js';
import { anyForm } from '../testing/arbitrary-forms.js';
import { anyMessageView } from '../testing/arbitrary-views.js';
import { roughText } from '../testing/rough-text.js';
import { allSamples } from '../testing/sample-views.js';
import { invitationCard } from '../views/form.js';
import type { Block } from './blocks.js';
import { checkBlockKit } from './check-block-kit.js';
import { toSlackMessage } from './slack-message.js';
import type { Mrkdwn } from './texts.js';
import { cardActionId, toBlockKit } from './to-block-kit.js';

const cardOf = (body: readonly CardElement[], actions: readonly ExecuteAction[] = []): CardContent => ({
  body,
  actions,
});

const text = (markup: string) => ({ type: 'mrkdwn', text: markup, verbatim: true });

describe('a card in Slack', () => {
  it('has its title as a header, small print as context and a line between sections', () => {
    expect(toBlockKit(cardOf([title('Cover & handover'), section(note('Small'))]))).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Cover & handover', emoji: false } },
      { type: 'divider' },
      { type: 'context', elements: [text('Small')] },
    ]);
  });

  it('shows bold text, links and quotes the way Slack writes them', () => {
    const words = line([bold('WAZO'), ' see ', link('3:1(2)', 'https://example.com/?a=1&b=2')]);
    expect(toBlockKit(cardOf([words, quote('How are you?')]))).toEqual([
      { type: 'section', text: text('*WAZO* see <https://example.com/?a=1&amp;b=2|3:1(2)>') },
      { type: 'section', text: text('>“How are you?”') },
    ]);
  });

  it('has the button of an entry that can be pressed beside its lines', () => {
    const action = button('Plan of Anna', { do: 'command', command: 'plan' });
    expect(toBlockKit(cardOf([row([line('Anna'), line('On leave')], action), line('Below')]))).toMatchObject([
      { type: 'section', text: text('Anna\nOn leave'), accessory: { action_id: 'card-action-1' } },
      { type: 'section', text: text('Below') },
    ]);
  });

  it('keeps lines that stand close together in one section', () => {
    expect(toBlockKit(cardOf([paragraph('What to do'), numbered(['Ask', 'Listen'])]))).toEqual([
      { type: 'section', text: text('What to do\n1. Ask\n2. Listen') },
    ]);
  });

  it('shows facts as fields, ten to a section', () => {
    const many = Array.from({ length: 12 }, (_, index) => [`Name ${index}`, 'value'] as const);
    const blocks = toBlockKit(cardOf([facts(...many)]));
    expect(blocks.map((block) => block.type === 'section' && block.fields?.length)).toEqual([10, 2]);
    expect(blocks[1]).toMatchObject({ fields: [{ text: '*Name 10*\nvalue' }, {}] });
  });

  it('lets nobody mention a channel, name a link or change the look of a card', () => {
    expect(toBlockKit(cardOf([paragraph('<!channel> *Anna* snake_case &lt;')]))).toEqual([
      { type: 'section', text: text('&lt;!channel&gt; ∗Anna∗ snake_case &amp;lt;') },
    ]);
  });

  it('gives every button an id of its own and the action as its value', () => {
    const done = button('Done', { do: 'done', nudge: 'n-1' });
    const [block] = toBlockKit(cardOf([], [{ ...done, style: 'positive' }, done]));
    expect(block).toMatchObject({
      elements: [{ style: 'primary', value: '{"do":"done","nudge":"n-1"}' }, { text: { text: 'Done' } }],
    });
    const ids = block?.type === 'actions' ? block.elements.map((element) => element.action_id) : [];
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => cardActionId.test(id))).toBe(true);
  });

  it('splits a text that is too long between words, keeping its look', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`);
    const markdown = words.map((word) => `**${word}**`).join(' ');
    const blocks = toBlockKit(cardOf([{ ...paragraph(''), text: markdown }]));
    expect(blocks.length).toBeGreaterThan(2);
    expect(
      textsOf(blocks)
        .join(' ')
        .match(/\*word\d+\*/g),
    ).toHaveLength(900);
  });

  it('cuts a card of too many blocks visibly, and keeps its buttons', () => {
    const body = Array.from({ length: 80 }, (_, index) => paragraph(`Line ${index}`));
    const blocks = toBlockKit(cardOf(body, [button('Done', { do: 'done', nudge: 'n' })]));
    expect(blocks).toHaveLength(50);
    expect(blocks.slice(-2)).toMatchObject([{ elements: [{ text: '…' }] }, { type: 'actions' }]);
  });
});

/** What a message shows of any view; of a form, the invitation. */
const anyContent = fc
  .tuple(fc.oneof(anyMessageView, anyForm), fc.constantFrom(...locales))
  .map(([view, locale]) =>
    view.kind === 'form' ? invitationCard(view, locale) : cardContentOf(view, locale),
  );

describe('whatever the data', () => {
  it('a view obeys every limit of Slack and loses no letter of its card', () => {
    fc.assert(
      fc.property(anyContent, (card) => {
        const blocks = toBlockKit(card);
        expect(checkBlockKit(blocks)).toEqual([]);
        expect(letters(textsOf(blocks))).toBe(letters(wordsOf(card)));
      }),
    );
  });

  it('any card obeys every limit of Slack, blank lines and endless ones included', () => {
    const wild = fc.array(roughText, { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 70 }), wild, (texts, value) => {
        const body = [...texts.map((words) => ({ ...line(''), text: words })), ...[facts(['Name', value])]];
        const blocks = toBlockKit(cardOf(body));
        expect(checkBlockKit(blocks)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each(locales)('every button of the samples in %s comes back as it went', (locale) => {
    for (const view of allSamples(locale)) {
      for (const block of toSlackMessage(view, locale).blocks) {
        const values =
          block.type === 'actions' ? block.elements.flatMap((element) => element.value ?? []) : [];
        for (const value of values) expect(cardActionSchema.safeParse(JSON.parse(value)).success).toBe(true);
      }
    }
  });
});

/** All that a reader sees of a message, in order. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'header':
        return [block.text.text];
      case 'section':
        return [block.text, ...(block.fields ?? [])].flatMap((object) => (object ? [shown(object)] : []));
      case 'context':
        return block.elements.map(shown);
      case 'actions':
        return block.elements.map((element) => element.text.text);
      case 'image':
        return [block.alt_text];
      case 'divider':
        return [];
    }
  });
}

function wordsOf(card: CardContent): string[] {
  const words = (element: CardElement): string[] => {
    switch (element.type) {
      case 'TextBlock':
        return [plainOf(element.text)];
      case 'Container':
        return element.items.flatMap(words);
      case 'FactSet':
        return element.facts.flatMap((fact) => [plainOf(fact.title), plainOf(fact.value)]);
      case 'ActionSet':
        return element.actions.map((action) => action.title);
    }
  };
  return [...card.body.flatMap(words), ...(card.actions ?? []).map((action) => action.title)];
}

/** What a reader sees of Slack's markup. */
const shown = ({ text: markup }: Mrkdwn): string =>
  markup
    .replaceAll(/<[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const letters = (texts: readonly string[]): string => texts.join('').replaceAll(/[^\p{L}\p{N}…]/gu, '');
