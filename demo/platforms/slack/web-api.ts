import { json, Router, urlencoded } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Accent } from '../faults.js';
import { gateOf, type Wire } from '../gate.js';
import type { SlackMethods } from './call.js';
import { chatMethods } from './chat-methods.js';
import { fileMethods } from './file-methods.js';
import { slackFileRoutes } from './file-routes.js';
import type { SlackPlatform } from './platform.js';
import { SlackRefusal } from './refusal.js';
import { respond } from './respond.js';
import { playgroundToken } from './token.js';
import { viewMethods } from './view-methods.js';
import { workspaceMethods } from './workspace-methods.js';

const methods: SlackMethods = { ...workspaceMethods, ...chatMethods, ...viewMethods, ...fileMethods };

/** Slack sends arguments as a form. */
const formSchema = z.record(z.string(), z.string()).default({});

const accent: Accent = {
  refuse: (res, { code, status = 200 }) => void res.status(status).json({ ok: false, error: code }),
  words: {
    blocked: { code: 'messages_tab_disabled' },
    gone: { code: 'channel_not_found' },
    'cannot-delete': { code: 'cant_delete_message' },
  },
  deletion: 'chat.delete',
};

/** The part of Slack that the coach calls, for the Slack people of the playground. A token opens one workspace. */
export function slackWebApi(slack: SlackPlatform, wire: Wire): Router {
  const gate = gateOf('slack', accent, wire);
  const router = Router();
  const form = urlencoded({ extended: false, limit: '1mb' });
  const nameOf = (req: Request): string => String(req.params['method']);
  router.post('/api/:method', form, gate(nameOf), callMethod(slack));
  router.post('/respond/:token', json({ limit: '1mb' }), gate('respond'), (req, res) => {
    takeResponse(slack, req, res);
  });
  return router.use(slackFileRoutes(slack, gate));
}

function callMethod(slack: SlackPlatform): RequestHandler {
  return (req, res) => {
    const members = slack.people.filter(
      ({ workspaceId }) => req.get('authorization') === `Bearer ${playgroundToken(workspaceId)}`,
    );
    try {
      const method = methods[String(req.params['method'])];
      if (method === undefined) throw new SlackRefusal('unknown_method');
      if (members.some(({ workspaceId }) => slack.revoked.has(workspaceId)))
        throw new SlackRefusal('token_revoked');
      res.json({ ok: true, ...method({ slack, members, form: formSchema.parse(req.body) }) });
    } catch (error) {
      if (!(error instanceof SlackRefusal)) throw error;
      const { code, messages } = error;
      res.json({ ok: false, error: code, ...(messages.length > 0 && { response_metadata: { messages } }) });
    }
  };
}

function takeResponse(slack: SlackPlatform, req: Request, res: Response): void {
  const place = slack.responseUrls.use(String(req.params['token']));
  if (typeof place === 'string') {
    res.status(404).json({ ok: false, error: place });
  } else {
    respond(slack, place, req.body);
    res.type('text').send('ok');
  }
}
