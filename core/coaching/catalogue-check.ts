import { journeyRoles } from '../leave/journey-facts.js';
import type { Jurisdiction } from '../leave/jurisdiction.js';
import type { Catalogue } from './catalogue.js';
import { dateFindings } from './check/dates.js';
import type { Finding } from './check/finding.js';
import { noticeFindings } from './check/notice.js';
import { payFindings } from './check/pay.js';
import { protectedTimeFindings } from './check/protected-time.js';
import { rightFindings } from './check/rights.js';
import { sourceFindings } from './check/source.js';
import { specimensOf } from './check/specimens.js';
import { timingFindings } from './check/timing.js';
import { wordFindings } from './check/words.js';

/**
 * What is wrong with a catalogue that its schema lets through, by milestone: its days, tried on made-up journeys under
 * the law of a country, its source and its words. Empty when all is well.
 */
export function checkCatalogue(catalogue: Catalogue, jurisdiction: Jurisdiction): Finding[] {
  const specimens = new Map(journeyRoles.map((role) => [role, specimensOf(role, jurisdiction)]));
  return catalogue.all.flatMap((milestone) => [
    ...milestone.roles.flatMap((role) => [
      ...timingFindings(milestone, role, specimens.get(role) ?? []),
      ...dateFindings(milestone, role, specimens.get(role) ?? []),
      ...protectedTimeFindings(milestone, role, specimens.get(role) ?? []),
      ...noticeFindings(milestone, role, specimens.get(role) ?? [], jurisdiction.articles),
    ]),
    ...sourceFindings(milestone, jurisdiction.laws),
    ...wordFindings(milestone),
    ...rightFindings(milestone, jurisdiction.articles),
    ...payFindings(milestone, jurisdiction.articles, jurisdiction.names),
  ]);
}
