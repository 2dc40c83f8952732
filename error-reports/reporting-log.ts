import type { Log } from '../core/log.js';
import { contextIfAny } from '../core/people/context.js';

/** A log whose faults are reported too, by the error behind them; not those in the calls of someone who objects to that. */
export const reportingLog = (log: Log, report: (error: unknown) => void): Log => ({
  debug: (fields, message) => {
    log.debug(fields, message);
  },
  info: (fields, message) => {
    log.info(fields, message);
  },
  warn: (fields, message) => {
    log.warn(fields, message);
  },
  error(fields, message, fault) {
    log.error(fields, message);
    if (fault !== undefined && !isObjectedTo()) report(fault);
  },
});

function isObjectedTo(): boolean {
  const actor = contextIfAny()?.actor;
  return actor?.kind === 'person' && actor.user.errorReports === 'objected';
}
