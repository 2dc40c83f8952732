import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { shownCall } from './show.js';

const call = (body: unknown) => ({
  ...{
    chat: 'teams' as const,
    operation: 'send',
    host: 'localhost',
    hasToken: true,
    path: '/of/29:anna',
    body,
  },
  at: Temporal.Instant.from('2026-11-24T08:00Z'),
});

it('shows structures as they are read, and words that begin like one as words', () => {
  const body = {
    view: '{"type":"modal"}',
    text: '[Naar het bestand](https://example.com)',
    odd: '{',
    list: '[1]',
  };
  expect(JSON.parse(shownCall(call(body), []).body)).toEqual({
    view: { type: 'modal' },
    text: '[Naar het bestand](https://example.com)',
    odd: '{',
    list: [1],
  });
});

it('cuts the bytes of a picture, and shows nothing of what is no text', () => {
  const picture = `data:image/png;base64,${'A'.repeat(500)}`;
  expect(shownCall(call({ picture }), []).body.length).toBeLessThan(100);
  expect(shownCall(call(Buffer.from('bytes')), []).body).toBe('');
});

it('is about those whose accounts stand in its address or body', () => {
  const people = ['29:anna', '29:bo', '29:cas'].map((id) => ({
    ...{
      id,
      name: id,
      email: `${id}@example.com`,
      chat: 'teams' as const,
      workspaceId: 'T',
      locale: 'nl' as const,
    },
  }));
  expect(shownCall(call({ to: '29:bo' }), people).personIds).toEqual(['29:anna', '29:bo']);
});
