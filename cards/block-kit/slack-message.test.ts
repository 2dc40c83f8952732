import { describe, expect, it } from '@jest/globals';
import { sampleForms } from '../testing/sample-forms.js';
import { sampleViews } from '../testing/sample-views.js';
import { blocksToText } from './plain-text.js';
import { toSlackMessage } from './slack-message.js';

describe('a message in Slack', () => {
  it('has the text of its notification beside what it shows', () => {
    const { text, blocks } = toSlackMessage(sampleViews('nl')['nudge-over'], 'nl');
    expect(text).toBe('Een eerder bericht van je coach is veranderd.');
    expect(blocksToText(blocks)).toBe(
      [
        'Dit is niet meer nodig',
        '──────────────────────',
        '',
        'Het plan is veranderd en deze tip past er niet meer bij. Je hoeft er niets meer mee te doen.',
        '',
        '[ Bekijk het plan ]',
      ].join('\n'),
    );
  });

  it('invites to a form, which only a press can open, and says what was wrong with it', () => {
    const { blocks } = toSlackMessage(sampleForms('en').wrong, 'en');
    expect(blocks).toMatchObject([
      { type: 'header', text: { text: 'Settings' } },
      ...['First name', 'Remark', 'Language', 'Time zone', 'Employee'].map((label) => ({
        type: 'section',
        text: { text: `${label}: This does not fit.` },
      })),
      {
        type: 'actions',
        elements: [{ text: { text: 'Open the form' }, value: '{"do":"open-form","flow":"flow-1","step":2}' }],
      },
    ]);
  });
});
