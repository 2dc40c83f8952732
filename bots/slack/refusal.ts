import { errorName } from '../../core/error-name.js';
import type { Log } from '../../core/log.js';
import { codeOf, failureOf } from './outcome.js';
import { NotInstalledError } from './workspace.js';

/** Whether Slack says it of who speaks, or of where they do: they are gone, are not to be spoken with, or the app is not there. */
export function isOfSpeaker(error: unknown): boolean {
  if (error instanceof NotInstalledError) return true;
  const failure = failureOf(error);
  return failure.kind === 'refused' && (failure.reason === 'person-gone' || failure.reason === 'blocked');
}

/** Tells the operator that someone got no answer: as a fault, unless it lies with who speaks. */
export function logUnanswered({ log }: { readonly log: Log }, error: unknown, message: string): void {
  const fields = { chat: 'slack', error: errorName(error), code: codeOf(error) };
  if (isOfSpeaker(error)) log.warn(fields, message);
  else log.error(fields, message, error);
}
