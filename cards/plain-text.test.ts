import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { locales } from '../core/language/locale.js';
import { button, buttons, facts, heading, line, note, numbered, quote, section, title } from './elements.js';
import { bold, link } from './markdown.js';
import { toText } from './plain-text.js';
import { renderCard } from './render-card.js';
import { allSamples } from './testing/sample-views.js';

const envelope = renderCard({ kind: 'no-journeys' }, 'en');

describe('a card as text', () => {
  it('reads from top to bottom as the card does', () => {
    const body = [
      title('Cover'),
      facts(['About', 'Anna']),
      heading('What you can do'),
      numbered(['Ask', 'Listen']),
      quote('How are you?'),
      note(['Source: ', link('WAZO 1:6', 'https://example.com')]),
    ];
    const actions = [
      button('Done', { do: 'done', nudge: 'n' }),
      button('Remind me tomorrow', { do: 'snooze', nudge: 'n', days: 1 }),
    ];
    expect(toText({ ...envelope, body, actions })).toBe(
      [
        'Cover',
        '─────',
        '',
        'About: Anna',
        '',
        'What you can do',
        '1. Ask',
        '2. Listen',
        '  “How are you?”',
        '',
        'Source: WAZO 1:6 (https://example.com)',
        '',
        '[ Done ]  [ Remind me tomorrow ]',
      ].join('\n'),
    );
  });

  it('keeps a button with the text it belongs to', () => {
    const open = button('Open', { do: 'open', nudge: 'n' });
    const body = [
      section(line([bold('Cover'), ' see ', link('WAZO', 'https://example.com')]), buttons(open)),
    ];
    expect(toText({ ...envelope, body })).toBe('Cover see WAZO\n[ Open ]');
  });

  it('is at most 100 columns wide and puts what follows under the words of its item', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (list) => {
        const text = toText({ ...envelope, body: [numbered([list.join(' ')]), quote(list.join(' '))] });
        expect(text.split('\n').every((row) => row.length <= 100)).toBe(true);
      }),
    );
  });

  it.each(locales)('never shows markup, for any view in %s', (locale) => {
    for (const view of allSamples(locale)) {
      expect(toText(renderCard(view, locale))).not.toMatch(/\*\*|\\|\]\(|undefined|\n\n\n/);
    }
  });
});
