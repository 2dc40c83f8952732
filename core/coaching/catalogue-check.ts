import type { JourneyRole } from '../leave/journey-facts.js';
import type { Jurisdiction } from '../leave/jurisdiction.js';
import type { Catalogue } from './catalogue.js';
import { dateFindings } from './check/dates.js';
import type { Finding } from './check/finding.js';
import { noticeFindings } from './check/notice.js';
import { payFindings } from './check/pay.js';
import { protectedTimeFindings } from './check/protected-time.js';
import { rightFindings } from './check/rights.js';
import { sourceFindings } from './check/source.js';
import { specimensFor, specimensOf } from './check/specimens.js';
import { timingFindings } from './check/timing.js';
import type { Milestone } from './milestone.js';
import { wordFindings } from './check/words.js';

/**
 * What is wrong with a catalogue that its schema lets through, by milestone: its days, tried on made-up journeys under
 * the law of a country, its source and its words. Empty when all is well.
 */
export function checkCatalogue(catalogue: Catalogue, jurisdiction: Jurisdiction): Finding[] {
  return catalogue.all.flatMap((milestone) => [
    ...milestone.roles.flatMap((role) => findingsFor(milestone, role, jurisdiction)),
    ...sourceFindings(milestone, jurisdiction.laws),
    ...wordFindings(milestone),
    ...rightFindings(milestone, jurisdiction.articles),
    ...payFindings(milestone, jurisdiction.articles, jurisdiction.names),
  ]);
}

/** What is wrong for journeys of one role, tried on those of people whom it is for. */
function findingsFor(milestone: Milestone, role: JourneyRole, jurisdiction: Jurisdiction): Finding[] {
  const specimens = specimensFor(milestone, specimensOf(role, jurisdiction));
  return [
    ...timingFindings(milestone, role, specimens),
    ...dateFindings(milestone, role, specimens),
    ...protectedTimeFindings(milestone, role, specimens),
    ...noticeFindings(milestone, role, specimens, jurisdiction.articles),
  ];
}
