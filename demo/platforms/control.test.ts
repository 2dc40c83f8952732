import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { urlencoded } from 'express';
import { openStage, type Stage } from './testing/stage.js';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  stage.app.post('/slack/events', urlencoded({ extended: false }), (req, res) => {
    const { command, text } = req.body as Record<string, string>;
    res.json({ text: `${command} ${text}` });
  });
});
afterEach(() => stage.close());

const type = async (person: string, text: string): Promise<unknown> => {
  const response = await fetch(`${stage.baseUrl}/playground/command`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person, text }),
  });
  return [response.status, await response.json()];
};

describe('POST /playground/command', () => {
  it('types /coach for someone in Slack, and shows what the coach answers', async () => {
    const message = { from: 'coach', text: '/coach plan', ephemeral: true, personId: 'UTOM' };
    expect(await type('tom', 'plan')).toMatchObject([200, { message }]);
  });

  it.each([
    ['no JSON', 'Anna is', {}],
    ['half of it', '{"person":', {}],
    ['no object', 'null', {}],
    ['more than anyone types', JSON.stringify({ person: 'tom', text: 'x'.repeat(200_000) }), {}],
    ['a character set nobody knows', '{}', { 'Content-Type': 'application/json; charset=klingon' }],
    ['an encoding nobody knows', '{}', { 'Content-Encoding': 'klingon' }],
    ['nothing', '', {}],
    ['a form', 'person=tom', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a list', '[]', {}],
    ['things of the wrong kind', '{"person":{},"text":7}', {}],
  ])('says what is wrong with %s, and quotes nothing of it', async (_what, body, headers) => {
    for (const path of ['say', 'press', 'command']) {
      const response = await fetch(`${stage.baseUrl}/playground/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body,
      });
      expect(Math.floor(response.status / 100)).toBe(4);
      expect(await response.json()).toEqual({
        error: expect.stringMatching(/^(Say who|This request)(?!.*Anna)/),
      });
    }
  });

  it.each([
    ['POST', 'connector/v3/conversations/a:fatima/activities', 'application/json', '{"type":'],
    ['POST', 'connector/v3/conversations/a:fatima/activities', 'application/json', '{"type":7}'],
    ['POST', 'slack/api/chat.postMessage', 'application/x-www-form-urlencoded', 'channel=DUTOM&blocks=%7B'],
    ['POST', 'slack/respond/token', 'application/json', '{'],
    ['GET', 'slack/files/%E0%A4', 'text/plain', undefined],
  ])('says so of what no platform could read either: %s %s %s %s', async (method, path, type, body) => {
    const response = await fetch(`${stage.baseUrl}/playground/${path}`, {
      method,
      headers: { 'Content-Type': type, authorization: 'Bearer xoxb-playground-T1' },
      ...(body !== undefined && { body }),
    });
    expect(Math.floor(response.status / 100)).toBe(4);
  });

  it.each([
    ['fatima', 'Fatima Haddad is in Teams, which has no /coach.'],
    ['nobody', 'Say who: Tom Willems, Els Elders, Fatima Haddad.'],
  ])('says what is wrong when %s would type it', async (person, error) => {
    expect(await type(person, 'plan')).toEqual([400, { error }]);
  });
});
