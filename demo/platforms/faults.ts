import type { Response } from 'express';
import type { Chat } from '../../core/people/chat.js';
import { conversationIdOf, type PlaygroundPerson } from './person.js';

/** What can go wrong with one call to a platform. */
export type Fault =
  /** Without `retryAfterSeconds` the platform does not say how long to wait. */
  | { readonly kind: 'throttled'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'gone' }
  /** A message may not be deleted. Waits for a call that would delete one. */
  | { readonly kind: 'cannot-delete' }
  /** Refused with a code of the platform. */
  | { readonly kind: 'error'; readonly code: string; readonly status?: number | undefined }
  /** A page that a proxy puts in place of the answer. */
  | { readonly kind: 'html'; readonly status?: number }
  | { readonly kind: 'redirect'; readonly to: string }
  /** The call is carried out; its answer is held until the promise resolves. */
  | { readonly kind: 'delay'; readonly until: Promise<void> }
  /** The call is carried out, then answered with a server error. */
  | { readonly kind: 'failed-answer' }
  /** The call is carried out, then the connection breaks before an answer. */
  | { readonly kind: 'lost-answer' };

/** A no of a platform: its code, and the HTTP status where it is not the platform's usual one. */
export interface Refusal {
  readonly code: string;
  readonly status?: number | undefined;
}

/** How one platform says no. */
export interface Accent {
  refuse(res: Response, refusal: Refusal): void;
  readonly words: Readonly<Record<'blocked' | 'gone' | 'cannot-delete', Refusal>>;
  /** The operation that deletes a message. */
  readonly deletion: string;
}

export interface FaultOptions {
  /** The operation it waits for, as in the log of calls; the next call of the chat where none is named. */
  readonly method?: string;
  /** How many calls it hits; one where nothing is said. */
  readonly times?: number;
  /** Whom the call has to be about: someone's conversation or account; anyone where nobody is named. */
  readonly about?: PlaygroundPerson;
}

/** A call, as far as a fault looks at it. */
export interface Callee {
  readonly operation: string;
  /** All that the request says, to find people's ids in. */
  readonly said: string;
}

interface Waiting {
  readonly chat: Chat;
  readonly fault: Fault;
  readonly method: string | undefined;
  readonly about: PlaygroundPerson | undefined;
  times: number;
}

/** Faults for the calls to come: a call takes the oldest one that waits for it. */
export class Faults {
  private readonly waiting: Waiting[] = [];

  inject(chat: Chat, fault: Fault, { method, times = 1, about }: FaultOptions = {}): void {
    this.waiting.push({ chat, fault, method, about, times });
  }

  /** From now on nothing goes wrong. */
  clear(): void {
    this.waiting.length = 0;
  }

  take(chat: Chat, { operation, said }: Callee, deletion: string): Fault | undefined {
    const index = this.waiting.findIndex(
      (entry) =>
        entry.chat === chat &&
        (entry.method ?? operation) === operation &&
        (entry.fault.kind !== 'cannot-delete' || operation === deletion) &&
        (entry.about === undefined || isAbout(said, entry.about)),
    );
    const entry = this.waiting[index];
    if (entry === undefined) return undefined;
    entry.times -= 1;
    if (entry.times <= 0) this.waiting.splice(index, 1);
    return entry.fault;
  }
}

const isAbout = (said: string, person: PlaygroundPerson): boolean =>
  said.includes(person.id) || said.includes(conversationIdOf(person));

/** Lets a fault happen to a call. `carryOut` does what the call asks for. */
export function happen(fault: Fault, res: Response, carryOut: () => void, accent: Accent): void {
  switch (fault.kind) {
    case 'throttled':
      if (fault.retryAfterSeconds !== undefined) res.set('Retry-After', fault.retryAfterSeconds.toString());
      res.status(429).json({});
      return;
    case 'error':
      accent.refuse(res, fault);
      return;
    case 'html':
      res
        .status(fault.status ?? 502)
        .type('html')
        .send('<!DOCTYPE html><html><body>Bad Gateway</body></html>');
      return;
    case 'redirect':
      res.redirect(fault.to);
      return;
    case 'delay':
    case 'failed-answer':
    case 'lost-answer':
      spoilAnswer(fault, res);
      carryOut();
      return;
    default:
      accent.refuse(res, accent.words[fault.kind]);
  }
}

type SpoiltAnswer = Extract<Fault, { kind: 'delay' | 'failed-answer' | 'lost-answer' }>;

function spoilAnswer(fault: SpoiltAnswer, res: Response): void {
  const send = res.send.bind(res);
  res.send = (body) => {
    res.send = send;
    if (fault.kind === 'delay') void fault.until.then(() => send(body));
    else if (fault.kind === 'failed-answer') res.status(500).end();
    else res.socket?.destroy();
    return res;
  };
}
