import pino from 'pino';
import type { Config } from './config.js';
import type { Log } from './core/log.js';

/**
 * The operator's log: a JSON line each, on standard error, so that standard output is free for what a person reads.
 * The fields below should never get here; should one, its value is cut out.
 */
export function createLog(level: Config['logLevel']): Log {
  const personal = [
    'name',
    'email',
    'personnelNumber',
    'dueDate',
    'birthDate',
    'facts',
    'text',
    'token',
    'secret',
  ];
  const redact = { paths: [...personal, ...personal.map((field) => `*.${field}`)], censor: '[cut]' };
  return pino(
    { level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
