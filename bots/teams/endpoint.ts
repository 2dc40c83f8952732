import { json, Router } from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { TurnContext } from 'botbuilder';
import { errorName } from '../../core/error-name.js';
import type { BotNeeds } from '../bot.js';
import { wholeLetters } from '../whole-letters.js';
import { unreadableBody } from '../unreadable-body.js';
import { activitySchema, entraTenantOf } from './activity.js';
import type { TeamsAdapter } from './adapter.js';
import { isServiceUrl } from './service-urls.js';

interface EndpointNeeds extends Pick<BotNeeds, 'inbound' | 'log'> {
  readonly adapter: TeamsAdapter;
  /** The Bot Connector of the playground, in place of Microsoft's. */
  readonly connectorUrl: string | undefined;
}

/**
 * `POST /api/messages`. Answers 400 to what is no activity or too large, 401 to what the Bot Connector did not send, 403 to
 * what is to be answered elsewhere, 429 to a workspace that sends too much, and 500 where answering failed; none of them
 * with any detail.
 */
export function messagesEndpoint(
  { adapter, inbound, log, connectorUrl }: EndpointNeeds,
  run: (context: TurnContext) => Promise<unknown>,
): Router {
  const receive: RequestHandler = async (req, res) => {
    const { data: activity } = activitySchema.safeParse(req.body);
    if (!activity) return void res.sendStatus(400);
    if (!isServiceUrl(activity.serviceUrl, connectorUrl)) {
      inbound.refused({ chat: 'teams' }, 'refused an activity that is to be answered elsewhere');
      return void res.sendStatus(403);
    }
    const admit = (): boolean => inbound.admit(req, res, entraTenantOf(activity));
    const received = await adapter.receive(
      req.get('authorization') ?? '',
      activity,
      admit,
      async (context) => {
        await run(context);
      },
    );
    if (received.kind === 'handled') {
      res.status(received.status).send(received.body);
    } else if (received.kind === 'unauthenticated') {
      inbound.refused(
        { chat: 'teams', error: received.error },
        'refused an activity that is not from the Bot Connector',
      );
      res.sendStatus(401);
    }
  };

  const fail: ErrorRequestHandler = (error: unknown, _req, res, next) => {
    log.error({ chat: 'teams', error: errorName(error) }, 'could not handle an activity', error);
    if (res.headersSent) next(error);
    else res.sendStatus(500);
  };

  const router = Router();
  router.post(
    '/api/messages',
    json({ limit: '256kb', reviver: wholeLetters }),
    unreadableBody,
    receive,
    fail,
  );
  return router;
}
