import type { Temporal } from 'temporal-polyfill';
import { factsOfArticle, type ArticleFacts, type Notice } from '../../leave/article.js';
import type { JourneyRole } from '../../leave/journey-facts.js';
import { isAfter, isBefore } from '../../plain-date.js';
import { arrivalDays } from '../arrival-days.js';
import { planMilestones } from '../planner.js';
import type { Milestone } from '../milestone.js';
import type { Finding } from './finding.js';
import type { Specimen } from './specimens.js';
import { noticeIn } from './terms.js';

/** Days that leave no time for the notice that its article, or its own words, ask for. */
export function noticeFindings(
  milestone: Milestone,
  role: JourneyRole,
  specimens: readonly Specimen[],
  articles: readonly ArticleFacts[],
): Finding[] {
  const notices = noticesOf(milestone, articles);
  const late = new Set(
    specimens.flatMap((specimen) => notices.flatMap((notice) => lateFields(milestone, specimen, notice))),
  );
  return [...late].map((field) => ({
    code: 'no-time-for-notice',
    milestone: milestone.id,
    field,
    message: `For the role ${role} the notice it speaks of can no longer be given by then: let it come sooner`,
  }));
}

/** What its words ask for counts to the leave of its article, or else to the day it is counted from itself. */
function noticesOf(milestone: Milestone, articles: readonly ArticleFacts[]): Notice[] {
  const byLaw = factsOfArticle(articles, milestone.source)?.notice;
  const term = noticeIn(milestone);
  const { starts = milestone.due.anchor, takenBy } = byLaw ?? {};
  const said = term && { term, soft: true as const, ...(takenBy ? { takenBy } : { starts }) };
  return [...(byLaw ? [byLaw] : []), ...(said ? [said] : [])];
}

function lateFields(milestone: Milestone, { facts, plan }: Specimen, notice: Notice): ('due' | 'expires')[] {
  const last = lastDayToAsk(notice, { facts, plan });
  if (!last) return [];
  return planMilestones([milestone], facts, plan).flatMap((planned) => {
    const { on, expiresOn } = arrivalDays(planned, facts, plan);
    // What comes when the leave has begun is about other leave than that.
    if (last.begins && !isBefore(on, last.begins)) return [];
    if (isAfter(on, last.ask)) return ['due' as const];
    return !notice.soft && notice.takenBy && isAfter(expiresOn, last.ask) ? ['expires' as const] : [];
  });
}

/** The anchors on which leave begins. */
const beginnings = ['S', 'O', 'G', 'P'];

function lastDayToAsk(
  { term, starts, takenBy }: Notice,
  { plan }: Specimen,
): { ask: Temporal.PlainDate; begins?: Temporal.PlainDate } | undefined {
  const lastTaken = takenBy && plan.deadlines.find(({ id }) => id === takenBy)?.on;
  if (lastTaken) return { ask: lastTaken.subtract(term) };
  const begins = starts && beginnings.includes(starts) ? plan.anchors[starts] : undefined;
  return begins && { ask: begins.subtract(term), begins };
}
