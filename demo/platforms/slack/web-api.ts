import { Router, urlencoded } from 'express';
import { z } from 'zod';
import type { ChatHistory } from '../chat-history.js';
import type { Faults, Refusals } from '../faults.js';
import type { PlaygroundPerson } from '../person.js';
import { slackMethods, SlackRefusal } from './methods.js';
import { playgroundToken } from './token.js';

/** Slack sends arguments as a form. */
const formSchema = z.record(z.string(), z.string()).default({});

const refusals: Refusals = {
  blocked: (res) => void res.json({ ok: false, error: 'messages_tab_disabled' }),
  gone: (res) => void res.json({ ok: false, error: 'channel_not_found' }),
};

/** The part of Slack's Web API that the coach calls, for the Slack people of the playground. A token opens one workspace. */
export function slackEmulator(
  history: ChatHistory,
  people: readonly PlaygroundPerson[],
  faults: Faults,
): Router {
  const members = people.filter(({ chat }) => chat === 'slack');
  const router = Router();
  router.use(urlencoded({ extended: false, limit: '1mb' }), faults.middleware('slack', refusals));

  router.post('/:method', (req, res) => {
    const visible = members.filter(
      ({ workspaceId }) => req.get('authorization') === `Bearer ${playgroundToken(workspaceId)}`,
    );
    try {
      const method = slackMethods[req.params.method];
      if (method === undefined) throw new SlackRefusal('unknown_method');
      const form = formSchema.parse(req.body);
      res.json({ ok: true, ...method({ history, members: visible, form }) });
    } catch (error) {
      if (!(error instanceof SlackRefusal)) throw error;
      res.json({ ok: false, error: error.code });
    }
  });

  return router;
}
