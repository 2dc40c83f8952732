import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { signAsSlack } from '../../demo/platforms/slack/sign-as-slack.js';
import { isSignedBySlack } from './signature.js';

const now = Temporal.Instant.from('2027-03-10T09:00:00Z');
const seconds = now.epochMilliseconds / 1000;
const body = '{"type":"event_callback"}';

const signedAt = (at: number, secret = 'secret') => {
  const headers = signAsSlack(body, secret, at);
  return {
    body,
    timestamp: headers['X-Slack-Request-Timestamp'],
    signature: headers['X-Slack-Signature'],
  };
};

describe('a request is from Slack', () => {
  it.each([0, -300, 300])('when signed %d seconds from now', (offset) => {
    expect(isSignedBySlack(signedAt(seconds + offset), 'secret', now)).toBe(true);
  });
});

describe('a request is not from Slack', () => {
  it.each([-301, 301, 86_400])('when signed %d seconds from now', (offset) => {
    expect(isSignedBySlack(signedAt(seconds + offset), 'secret', now)).toBe(false);
  });

  it.each([
    ['with another secret', signedAt(seconds, 'guess')],
    ['for another body', { ...signedAt(seconds), body: '{}' }],
    ['at another moment', { ...signedAt(seconds - 1), timestamp: seconds.toString() }],
    ['without a signature', { ...signedAt(seconds), signature: undefined }],
    ['with half a signature', { ...signedAt(seconds), signature: 'v0=' }],
    ['by another version', { ...signedAt(seconds), signature: 'v1=00' }],
    ['without a timestamp', { ...signedAt(seconds), timestamp: undefined }],
    ['at no moment at all', { ...signedAt(seconds), timestamp: 'now' }],
  ])('when signed %s', (_how, request) => {
    expect(isSignedBySlack(request, 'secret', now)).toBe(false);
  });
});
