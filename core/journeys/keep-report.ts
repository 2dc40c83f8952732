import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.js';
import { currentContext } from '../people/context.js';
import { reportedFactsSchema, type Journey, type ReportedFacts } from './journey.js';
import type { Report, ReportKind } from './report.js';

export interface ReportingNeeds {
  readonly clock: Clock;
  readonly newId: () => string;
}

/** What was reported, by whom and when, so that it can be taken back; undefined where nothing changed. */
export function reportOf(
  { clock, newId }: ReportingNeeds,
  before: Journey | undefined,
  { id: journeyId, employeeId, facts: after }: Journey,
  kind: ReportKind,
): Report | undefined {
  if (before && isSameFacts(before.facts, after)) return undefined;
  const { actor } = currentContext();
  return {
    id: newId(),
    journeyId,
    employeeId,
    kind: before ? kind : 'new',
    before: before?.facts,
    after,
    by: actor.kind === 'person' ? actor.user.id : undefined,
    at: clock.now(),
  };
}

/** Whether nothing that holds today was reported after it. */
export const isLast = ({ after }: Report, { facts }: Journey): boolean => isSameFacts(after, facts);

/** A fact without a value is no fact. */
export const isSameFacts = (a: ReportedFacts, b: ReportedFacts): boolean =>
  isDeepStrictEqual(plain(a), plain(b));

const plain = (facts: ReportedFacts): unknown => JSON.parse(JSON.stringify(reportedFactsSchema.parse(facts)));
