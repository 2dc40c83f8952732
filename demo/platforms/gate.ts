import type { Request, RequestHandler } from 'express';
import type { Clock } from '../../core/clock.js';
import type { Chat } from '../../core/people/chat.js';
import type { Call, CallLog } from './calls.js';
import { happen, type Accent, type Faults } from './faults.js';

/** What lies between the coach and every platform. */
export interface Wire {
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly clock: Clock;
}

/** Makes what every route of a platform passes first: the call is noted, then the fault that waits for it happens. */
export function gateOf(
  chat: Chat,
  accent: Accent,
  wire: Wire,
): (operation: string | ((req: Request) => string)) => RequestHandler {
  return (operation) => (req, res, next) => {
    const name = typeof operation === 'string' ? operation : operation(req);
    note(wire, chat, name, req);
    const said = `${decodeURIComponent(req.originalUrl)} ${JSON.stringify(req.body)}`;
    const fault = wire.faults.take(chat, { operation: name, said }, accent.deletion);
    if (fault === undefined) next();
    else happen(fault, res, next, accent);
  };
}

/** A host of neither chat: notes every call, and answers it with a page. */
export function elsewhere(wire: Wire): RequestHandler {
  return (req, res) => {
    note(wire, 'elsewhere', req.path, req);
    res.type('html').send('<!DOCTYPE html><html><body>Elsewhere</body></html>');
  };
}

function note({ calls, clock }: Wire, chat: Call['chat'], operation: string, req: Request): void {
  const hasToken = req.get('authorization') !== undefined;
  const call = { chat, operation, at: clock.now(), host: req.get('host') ?? '', hasToken };
  calls.record(call, { path: decodeURIComponent(req.path), body: req.body });
}
