import type { RequestHandler, Response } from 'express';
import type { Chat } from '../../core/people/chat.js';

/** What can go wrong with one call to a platform. */
export type Fault =
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'gone' }
  /** The call is carried out, then answered with a server error. */
  | { readonly kind: 'failed-answer' }
  /** The call is carried out, then the connection breaks before an answer. */
  | { readonly kind: 'lost-answer' };

/** How one platform says no. */
export interface Refusals {
  blocked(res: Response): void;
  gone(res: Response): void;
}

/** Faults for the calls to come: the next call to a chat's platform takes the oldest one. */
export class Faults {
  private readonly waiting: { readonly chat: Chat; readonly fault: Fault }[] = [];

  inject(chat: Chat, fault: Fault): void {
    this.waiting.push({ chat, fault });
  }

  /** Express middleware for one platform's routes. */
  middleware(chat: Chat, refusals: Refusals): RequestHandler {
    return (_req, res, next) => {
      const fault = this.take(chat);
      if (fault === undefined) {
        next();
        return;
      }
      switch (fault.kind) {
        case 'throttled':
          res.status(429).set('Retry-After', fault.retryAfterSeconds.toString()).json({});
          return;
        case 'failed-answer':
          res.json = () => res.status(500).end();
          next();
          return;
        case 'lost-answer':
          res.json = () => {
            res.socket?.destroy();
            return res;
          };
          next();
          return;
        default:
          refusals[fault.kind](res);
      }
    };
  }

  private take(chat: Chat): Fault | undefined {
    const index = this.waiting.findIndex((entry) => entry.chat === chat);
    return index === -1 ? undefined : this.waiting.splice(index, 1)[0]?.fault;
  }
}
