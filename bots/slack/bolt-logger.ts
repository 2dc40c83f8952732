import { LogLevel } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import { errorName } from '../../core/error-name.js';
import type { Log } from '../../core/log.js';

/**
 * Slack's packages log through this. Only their warnings and errors pass, and of those only what they are about: what
 * comes after a colon, a bracket or a quotation mark can quote a request, their debug output holds whole messages, their
 * error objects the answers of the platform.
 */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn({ chat: 'slack' }, subjectOf(parts)),
    error: (...parts: unknown[]) => log.error({ chat: 'slack' }, subjectOf(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

const MOST_TEXT = 120;

function subjectOf([first]: readonly unknown[]): string {
  const [subject = ''] = typeof first === 'string' ? first.split(/[:(["'\n`]/) : [errorName(first)];
  return `Slack's packages: ${subject.trim().slice(0, MOST_TEXT)}`;
}
