import { isIPv6 } from 'node:net';
import type { Request, RequestHandler, Response } from 'express';
import type { Inbound } from '../bots/inbound.js';
import type { Clock } from '../core/clock.js';
import type { Log } from '../core/log.js';
import { OnceAMinute } from '../core/once-a-minute.js';
import { TokenBuckets, type Allowance } from '../core/token-bucket.js';

/**
 * Of one address. What a platform vouches for is given back at once, so that only strangers, and pages that anybody may
 * open, use it up: all of Slack may come from one address.
 */
const ofAnAddress: Allowance = { burst: 300, perSecond: 20 };
/** Of one workspace, however many its people are: Slack alone delivers some fifty events a second of one. */
const ofAWorkspace: Allowance = { burst: 600, perSecond: 100 };

export interface InboundLimits extends Inbound {
  /** Goes before every route; what lies below `free` is not counted. */
  gate(free?: string): RequestHandler;
}

/** How much is taken from one address, and of one workspace; in the memory of this process. */
export function createInboundLimits(clock: Clock, log: Log): InboundLimits {
  const addresses = new TokenBuckets(ofAnAddress, clock);
  const workspaces = new TokenBuckets(ofAWorkspace, clock);
  const minutes = new OnceAMinute(clock);
  const refused: Inbound['refused'] = (fields, message) => {
    if (minutes.isFirst(`${JSON.stringify(fields)} ${message}`)) log.warn(fields, message);
  };
  return {
    refused,
    gate: (free) => (req, res, next) => {
      const address = addressOf(req);
      if ((free !== undefined && req.path.startsWith(`${free}/`)) || addresses.take(address)) {
        next();
        return;
      }
      refused({ limit: 'address' }, 'refused requests: too many from one address');
      tooMany(res, addresses.wait(address));
    },
    admit(req, res, workspaceId) {
      addresses.giveBack(addressOf(req));
      const workspace = `${req.path} ${workspaceId}`;
      if (workspaces.take(workspace)) return true;
      refused({ limit: 'workspace', workspaceId }, 'refused requests: too many of one workspace');
      tooMany(res, workspaces.wait(workspace));
      return false;
    },
  };
}

function tooMany(res: Response, seconds: number): void {
  res.set('Retry-After', String(seconds)).status(429).json({ error: 'too many requests' });
}

/** Whoever has one address of version 6 has the whole block of it. */
function addressOf({ ip = '' }: Request): string {
  return isIPv6(ip) && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip;
}
