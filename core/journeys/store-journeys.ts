import { batchesOf } from '../batches.js';
import { breathe } from '../breathing.js';
import { KeyTaken } from '../key-taken.js';
import type { CheckedJourney, Journey, JourneyRepository } from './journey.js';
import { isSameFacts, reportOf, type ReportingNeeds } from './keep-report.js';
import type { ReportKind, ReportRepository } from './report.js';
import { storeJourney } from './store-journey.js';

interface StoringNeeds extends ReportingNeeds {
  readonly journeys: Pick<JourneyRepository, 'getMany' | 'ofEmployees' | 'save' | 'saveMany'>;
  readonly reports: Pick<ReportRepository, 'saveMany'>;
}

/** How many are read and written at a time. */
const AT_ONCE = 250;

/** Stores journeys, and what was reported of them, by whom and when; hands back what is stored. What says nothing new is left as it is. */
export async function storeJourneys(
  needs: StoringNeeds,
  checked: readonly CheckedJourney[],
  kind: ReportKind,
): Promise<CheckedJourney[]> {
  const stored: CheckedJourney[] = [];
  for (const batch of batchesOf(checked, AT_ONCE)) {
    stored.push(...(await storeBatch(needs, batch, kind)));
    await breathe();
  }
  return stored;
}

async function storeBatch(
  needs: StoringNeeds,
  batch: readonly CheckedJourney[],
  kind: ReportKind,
): Promise<CheckedJourney[]> {
  const known = await needs.journeys.getMany(batch.map(({ journey }) => journey.id));
  const before = new Map(known.map((journey) => [journey.id, journey]));
  const isNews = ({ journey }: CheckedJourney): boolean => {
    const was = before.get(journey.id);
    return was === undefined || !isSameFacts(was.facts, journey.facts);
  };
  const kept = await saveNews(needs.journeys, batch.filter(isNews));
  const reports = kept.flatMap(({ journey }) => reportOf(needs, before.get(journey.id), journey, kind) ?? []);
  if (reports.length > 0) await needs.reports.saveMany(reports);
  const after = new Map(kept.map((one) => [one.given, one.journey]));
  return batch.map((one) => ({ employee: one.employee, journey: after.get(one.journey) ?? one.journey }));
}

/** A journey as it was to be stored, and as it is. */
interface Kept {
  readonly given: Journey;
  readonly journey: Journey;
}

/** All at once; where someone else began a journey of one of these employees meanwhile, one after the other. */
async function saveNews(
  journeys: StoringNeeds['journeys'],
  news: readonly CheckedJourney[],
): Promise<Kept[]> {
  if (news.length === 0) return [];
  try {
    await journeys.saveMany(news.map(({ journey }) => journey));
    return news.map(({ journey }) => ({ given: journey, journey }));
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
  }
  const kept: Kept[] = [];
  for (const { journey, employee } of news)
    kept.push({ given: journey, journey: await storeJourney(journeys, journey, employee) });
  return kept;
}
