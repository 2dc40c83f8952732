import { LogLevel } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import type { Log } from '../../core/log.js';

/**
 * Slack's packages log through this. Only their warnings and errors pass, and of those only the texts: their debug output
 * holds whole messages, their error objects the answers of the platform.
 */
export function boltLogger(log: Log): Logger {
  const textOf = (parts: unknown[]): string => parts.filter((part) => typeof part === 'string').join(' ');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn({ chat: 'slack' }, textOf(parts)),
    error: (...parts: unknown[]) => log.error({ chat: 'slack' }, textOf(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
