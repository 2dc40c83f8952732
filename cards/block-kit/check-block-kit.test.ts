import { describe, expect, it } from '@jest/globals';
import type { Block } from './blocks.js';
import { checkBlockKit } from './check-block-kit.js';

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true }) as const;
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
const button = (id: string, text: string, value: string) =>
  ({ type: 'button', action_id: id, text: plain(text), value }) as const;

describe('the check of Slack’s limits', () => {
  it.each<[string, Block]>([
    ['headerText', { type: 'header', text: plain('x'.repeat(151)) }],
    ['sectionText', { type: 'section', text: mrkdwn('x'.repeat(3001)) }],
    ['sectionText (at least)', { type: 'section', text: mrkdwn('') }],
    ['sectionFields', { type: 'section', fields: Array.from({ length: 11 }, () => mrkdwn('x')) }],
    ['fieldText', { type: 'section', fields: [mrkdwn('x'.repeat(2001))] }],
    ['contextElements', { type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('x')) }],
    ['contextText', { type: 'context', elements: [mrkdwn('x'.repeat(3001))] }],
    ['actionElements (at least)', { type: 'actions', elements: [] }],
    ['buttonText', { type: 'actions', elements: [button('a', 'x'.repeat(76), 'v')] }],
    ['buttonValue', { type: 'actions', elements: [button('a', 'x', 'v'.repeat(2001))] }],
    ['actionId', { type: 'actions', elements: [button('a'.repeat(256), 'x', 'v')] }],
    ['action_id used once', { type: 'actions', elements: [button('a', 'x', 'v'), button('a', 'x', 'v')] }],
  ])('finds a breach of %s', (limit, block) => {
    expect(checkBlockKit([block])).toMatchObject([{ limit }]);
  });

  it('finds a message that is too long, or empty', () => {
    const dividers = Array.from({ length: 51 }, (): Block => ({ type: 'divider' }));
    expect(checkBlockKit(dividers)).toEqual([{ path: 'blocks', limit: 'blocks', actual: 51, allowed: 50 }]);
    expect(checkBlockKit([])).toMatchObject([{ limit: 'blocks (at least)' }]);
  });

  it('has nothing to say of a message at its limits', () => {
    const dividers = Array.from({ length: 49 }, (): Block => ({ type: 'divider' }));
    expect(checkBlockKit([{ type: 'section', text: mrkdwn('x'.repeat(3000)) }, ...dividers])).toEqual([]);
  });
});
