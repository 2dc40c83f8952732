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
    ['fatima', 'Fatima Haddad is in Teams, which has no /coach.'],
    ['nobody', 'Say who: Tom Willems, Els Elders, Fatima Haddad.'],
  ])('says what is wrong when %s would type it', async (person, error) => {
    expect(await type(person, 'plan')).toEqual([400, { error }]);
  });
});
