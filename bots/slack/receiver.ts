import type { App, Receiver } from '@slack/bolt';
import type { RequestHandler, Response } from 'express';
import type { BotNeeds } from '../bot.js';
import type { Deadline } from '../deadline.js';
import { readEnvelope } from './envelope.js';

/**
 * Hands what Slack posts to Bolt; `body` holds the bytes, whose signature was checked. What someone waits for is answered
 * the moment a listener acknowledges it. An event is acknowledged once it is handled, or at the deadline: Slack delivers
 * again what a crash cut off before.
 */
export function slackReceiver({
  deadline,
  inbound,
  underWay,
}: Pick<BotNeeds, 'inbound' | 'underWay'> & { readonly deadline: Deadline }): {
  receiver: Receiver;
  take: RequestHandler;
} {
  let app: App | undefined;
  const nothing = () => Promise.resolve();
  const receiver: Receiver = { init: (given) => void (app = given), start: nothing, stop: nothing };

  const take: RequestHandler = async (req, res) => {
    const envelope = readEnvelope(String(req.body), req.get('content-type') ?? '');
    if (!inbound.admit(req, res, envelope?.workspace ?? '')) return;
    if (!envelope) return void res.sendStatus(400);
    if (envelope.kind === 'challenge') return void res.json({ challenge: envelope.challenge });
    if (envelope.kind === 'other') return void res.end();
    const { kind, body } = envelope;
    const ack = (answer?: unknown): Promise<void> => {
      if (kind === 'interaction') respond(res, answer);
      return nothing();
    };
    try {
      const handled = underWay.add(Promise.resolve(app?.processEvent({ body, ack })));
      await (kind === 'event' ? deadline(handled) : handled);
      respond(res);
    } catch {
      // The app has logged it.
      if (!res.headersSent) res.sendStatus(500);
    }
  };
  return { receiver, take };
}

/** Answers, unless that was done. */
function respond(res: Response, answer?: unknown): void {
  if (res.headersSent) return;
  if (typeof answer === 'object') res.json(answer);
  else res.end();
}
