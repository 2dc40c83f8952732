import { timingSafeEqual } from 'node:crypto';
import { Binary } from 'bson';
import { type Doc, field } from './bson/document.js';
import { CommandError } from './errors.js';

/** The one user of a store that listens on TCP. */
export const USER = 'embedded';

/** Commands that a client may send before it has said who it is. */
const openCommands = ['hello', 'ismaster', 'saslStart', 'endSessions'];

/** Throws `Unauthorized` for a command that needs a password first. */
export function checkAuthenticated(isAuthenticated: boolean, command: string): void {
  if (isAuthenticated || openCommands.includes(command)) return;
  throw new CommandError('Unauthorized', `Command ${command} requires authentication`);
}

/** Answers the SASL exchange of mechanism PLAIN, which never leaves this machine. Throws `AuthenticationFailed`. */
export function authenticate(body: Doc, password: string | undefined): Doc {
  const payload = field(body, 'payload');
  const given = payload instanceof Binary ? Buffer.from(payload.value()) : Buffer.alloc(0);
  const wanted = Buffer.from(`\0${USER}\0${password ?? ''}`);
  const isRight =
    field(body, 'mechanism') === 'PLAIN' && given.length === wanted.length && timingSafeEqual(given, wanted);
  if (!isRight || password === undefined)
    throw new CommandError('AuthenticationFailed', 'Authentication failed.');
  return { conversationId: 1, done: true, payload: new Binary(Buffer.alloc(0)), ok: 1 };
}
