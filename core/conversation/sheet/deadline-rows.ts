import { mapBreathing } from '../../breathing.js';
import { isReturnAgreed } from '../../journeys/cover-card.js';
import { mostPressingFirst, sheetOf, type SheetRow } from '../../journeys/deadline-sheet.js';
import { groupBy } from '../../group-by.js';
import { currentTenant } from '../../people/context.js';
import type { CommandContext } from '../command.js';
import { visibleJourneys, type EmployeeJourney } from '../plan-view.js';
import { todayOf } from '../reported.js';

type RowNeeds = Pick<
  CommandContext,
  'coverCards' | 'metDeadlines' | 'trails' | 'nudges' | 'catalogues' | 'clock'
>;

/** HR's sheet: every legal date of every journey that the person who speaks may see, the most pressing first. */
export const allRows = async (context: CommandContext): Promise<SheetRow[]> =>
  rowsOf(context, await visibleJourneys(context));

/** The same for these journeys. */
export async function rowsOf(context: RowNeeds, journeys: readonly EmployeeJourney[]): Promise<SheetRow[]> {
  const { coverCards, metDeadlines, trails, nudges, catalogues } = context;
  const ids = journeys.map(({ journey }) => journey.id);
  const cards = new Map((await coverCards.ofJourneys(ids)).map((card) => [card.journeyId, card]));
  const marked = groupBy(await metDeadlines.ofJourneys(ids), ({ journeyId }) => journeyId);
  const nudgesOf = new Map((await trails.getMany(ids)).map((trail) => [trail.id, trail.nudges]));
  const guarded = new Map(
    (await nudges.getIn([...nudgesOf.values()].flat(), 'done')).map(({ id, milestoneId }) => [
      id,
      catalogues.find(currentTenant(), milestoneId)?.guards ?? [],
    ]),
  );
  const today = todayOf(context);
  const rows = await mapBreathing(journeys, ({ journey, employee }) =>
    sheetOf(
      {
        ...{ journey, employee },
        isReturnAgreed: isReturnAgreed(cards.get(journey.id)),
        marked: new Set((marked.get(journey.id) ?? []).map(({ deadline }) => deadline)),
        // The deadlines whose tip was answered with "done".
        done: new Set((nudgesOf.get(journey.id) ?? []).flatMap((id) => guarded.get(id) ?? [])),
      },
      currentTenant(),
      today,
    ),
  );
  return mostPressingFirst(rows.flat());
}
