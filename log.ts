import pino, { type DestinationStream } from 'pino';
import type { Config } from './config.js';
import { correlationId } from './core/correlation.js';
import type { Log } from './core/log.js';
import { contextIfAny } from './core/people/context.js';
import { safeFields } from './log-fields.js';

/**
 * The operator's log: a JSON line each, on standard error, so that standard output is free for what a person reads.
 * Each says on whose behalf, by whom and why something was done, as ids and our own names, and under which event of a
 * platform. Personal data should never get here; what could be some is cut out (`log-fields.ts`).
 */
export function createLog(
  level: Config['logLevel'],
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      mixin: whence,
      formatters: { log: safeFields },
      // The error behind a line is for a report alone.
      hooks: {
        logMethod([fields, message], method) {
          method.apply(this, [fields, message]);
        },
      },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  );
}

/** Whence a line comes: the event or job, and the context of the call. */
function whence(): Record<string, string | undefined> {
  const context = contextIfAny();
  if (!context) return { correlation: correlationId() };
  const { tenant, actor, cause } = context;
  return {
    correlation: correlationId(),
    tenantId: tenant.id,
    actor: actor.kind === 'person' ? `user ${actor.user.id}` : actor.kind,
    // The name of what someone asked can be `loss`: it would say what happened to somebody of that employer.
    cause: actor.kind === 'person' ? cause.kind : `${cause.kind} ${cause.name}`,
  };
}
