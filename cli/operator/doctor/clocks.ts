import { ok, wrong, type Finding } from './check.js';

/**
 * Slack's requests are refused when they are five minutes old, tokens hold from a moment until a moment, and who claims work holds
 * it for a while by the clock: long before that goes wrong the operator is to know.
 */
const MOST_SECONDS_APART = 30;

/** `seconds`: how far the other clock is ahead of ours; undefined where it told no time. */
export function clockFinding(whose: string, seconds: number | undefined): Finding {
  if (seconds === undefined)
    return wrong(`${whose} told no time`, 'see what the line above says of it, and try again');
  const apart = Math.round(Math.abs(seconds));
  if (apart <= MOST_SECONDS_APART) return ok(`${apart} s apart`);
  const direction = seconds > 0 ? 'behind' : 'ahead of';
  return wrong(
    `this machine is ${apart} s ${direction} ${whose}; at most ${MOST_SECONDS_APART} is right`,
    'set its clock by NTP (timedatectl set-ntp true)',
  );
}
