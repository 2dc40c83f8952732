import { Temporal } from 'temporal-polyfill';
import { ok, wrong, type Finding } from './check.js';

/** A rule by which old data show: what a clock there says since a day. */
export interface ZoneRule {
  readonly zone: string;
  readonly at: Temporal.Instant;
  readonly offset: string;
}

/** Paraguay stays on summer time since October 2024: in the data since version 2025a. */
const recentRule: ZoneRule = {
  zone: 'America/Asuncion',
  at: Temporal.Instant.from('2025-07-01T12:00:00Z'),
  offset: '-03:00',
};

const advice = 'install a current release of the Node.js version in .nvmrc, with its full ICU data';

/** Whether the program's time zone data are of our days; tips come by the clock of whoever reads them. */
export const rulesFinding = (rule = recentRule): Finding =>
  offsetOf(rule) === rule.offset
    ? ok(`time zone data ${process.versions['tz'] ?? ''}`.trim())
    : wrong(`the time zone data are older than 2025 (${rule.zone})`, advice);

/** Whether every zone that employers chose is known. */
export function zonesFinding(zones: readonly string[]): Finding {
  const unknown = zones.filter((zone) => offsetOf({ zone, at: recentRule.at }) === undefined);
  if (unknown.length === 0) return ok(`${zones.length} in use`);
  return wrong(`not in the time zone data: ${unknown.join(', ')}`, advice);
}

function offsetOf({ zone, at }: Pick<ZoneRule, 'zone' | 'at'>): string | undefined {
  try {
    return at.toZonedDateTimeISO(zone).offset;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
