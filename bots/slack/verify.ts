import { raw } from 'express';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Clock } from '../../core/clock.js';
import type { Inbound } from '../inbound.js';
import { unreadableBody } from '../unreadable-body.js';
import { isSignedBySlack } from './signature.js';

/**
 * Lets through what Slack signed, its bytes in `body`, and answers 401 to the rest, 400 to a body that cannot be read.
 * Bolt's own check goes by the real clock and takes timestamps of the future.
 */
export function verify(
  signingSecret: string,
  clock: Clock,
  inbound: Inbound,
): (RequestHandler | ErrorRequestHandler)[] {
  const check: RequestHandler = (req, res, next) => {
    const body: unknown = req.body;
    const request = {
      timestamp: req.get('x-slack-request-timestamp'),
      signature: req.get('x-slack-signature'),
      body: Buffer.isBuffer(body) ? body.toString('utf8') : '',
    };
    if (isSignedBySlack(request, signingSecret, clock.now())) {
      next();
    } else {
      inbound.refused({ chat: 'slack' }, 'refused a request that Slack did not sign, or not now');
      res.sendStatus(401);
    }
  };
  return [raw({ type: () => true, limit: '1mb' }), unreadableBody, check];
}
