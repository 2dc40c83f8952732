import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.js';
import { currentContext } from '../people/context.js';
import { reportedFactsSchema, type Journey, type ReportedFacts } from './journey.js';
import type { Report, ReportKind, ReportRepository } from './report.js';

interface KeepingNeeds {
  readonly reports: Pick<ReportRepository, 'save'>;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Keeps what was reported, by whom and when, so that it can be taken back; nothing where nothing changed. */
export async function keepReport(
  { reports, clock, newId }: KeepingNeeds,
  before: Journey | undefined,
  { id: journeyId, employeeId, facts: after }: Journey,
  kind: ReportKind,
): Promise<void> {
  if (before && isSameFacts(before.facts, after)) return;
  const { actor } = currentContext();
  await reports.save({
    id: newId(),
    journeyId,
    employeeId,
    kind: before ? kind : 'new',
    before: before?.facts,
    after,
    by: actor.kind === 'person' ? actor.user.id : undefined,
    at: clock.now(),
  });
}

/** Whether nothing that holds today was reported after it. */
export const isLast = ({ after }: Report, { facts }: Journey): boolean => isSameFacts(after, facts);

/** A fact without a value is no fact. */
const isSameFacts = (a: ReportedFacts, b: ReportedFacts): boolean => isDeepStrictEqual(plain(a), plain(b));

const plain = (facts: ReportedFacts): unknown => JSON.parse(JSON.stringify(reportedFactsSchema.parse(facts)));
