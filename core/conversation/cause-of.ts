import type { Cause } from '../people/context.js';
import type { Incoming } from './incoming.js';

/** What is known of the reason before the text was read: a command refines it. */
export function causeOf(intent: Incoming['intent']): Cause {
  switch (intent.kind) {
    case 'press':
      return { kind: 'press', name: intent.action.do };
    case 'open':
    case 'submit':
      return { kind: 'form', name: intent.kind };
    case 'arrive':
    case 'look':
      return { kind: 'event', name: intent.kind };
    case 'say':
      return { kind: 'command', name: 'say' };
    case 'file':
      return { kind: 'file', name: 'dropped' };
    case 'consent':
      return { kind: 'file', name: 'consent' };
  }
}
