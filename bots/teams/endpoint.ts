import { json, Router } from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { TurnContext } from 'botbuilder';
import type { Log } from '../../core/log.js';
import { errorName } from '../../core/error-name.js';
import { unreadableBody } from '../unreadable-body.js';
import { activitySchema } from './activity.js';
import type { TeamsAdapter } from './adapter.js';

/**
 * `POST /api/messages`. Answers 400 to what is no activity or too large, 401 to what the Bot Connector did not send, and
 * 500 where answering failed; none of them with any detail.
 */
export function messagesEndpoint(
  adapter: TeamsAdapter,
  run: (context: TurnContext) => Promise<unknown>,
  log: Log,
): Router {
  const receive: RequestHandler = async (req, res) => {
    const activity = activitySchema.safeParse(req.body);
    if (!activity.success) return void res.sendStatus(400);
    const received = await adapter.receive(req.get('authorization') ?? '', activity.data, async (context) => {
      await run(context);
    });
    if (received.kind === 'unauthenticated') {
      log.warn(
        { chat: 'teams', error: received.error },
        'refused an activity that is not from the Bot Connector',
      );
      return void res.sendStatus(401);
    }
    res.status(received.status).send(received.body);
  };

  const fail: ErrorRequestHandler = (error: unknown, _req, res, next) => {
    log.error({ chat: 'teams', error: errorName(error) }, 'could not handle an activity');
    if (res.headersSent) next(error);
    else res.sendStatus(500);
  };

  const router = Router();
  router.post('/api/messages', json({ limit: '256kb' }), unreadableBody, receive, fail);
  return router;
}
