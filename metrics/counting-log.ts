import type { Log } from '../core/log.js';

/** A log whose warnings and faults are counted. */
export const counting = (log: Log, count: (level: 'warn' | 'error') => void): Log => ({
  debug: (fields, message) => {
    log.debug(fields, message);
  },
  info: (fields, message) => {
    log.info(fields, message);
  },
  warn(fields, message) {
    count('warn');
    log.warn(fields, message);
  },
  error(fields, message, fault) {
    count('error');
    log.error(fields, message, fault);
  },
});
