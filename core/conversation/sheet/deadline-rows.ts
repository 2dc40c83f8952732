import { isReturnAgreed } from '../../journeys/cover-card.js';
import { mostPressingFirst, sheetOf, type SheetRow } from '../../journeys/deadline-sheet.js';
import { groupBy } from '../../group-by.js';
import type { Nudge } from '../../outbox/nudge.js';
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
  const { coverCards, metDeadlines, trails, nudges } = context;
  const ids = journeys.map(({ journey }) => journey.id);
  const cards = new Map((await coverCards.ofJourneys(ids)).map((card) => [card.journeyId, card]));
  const marked = groupBy(await metDeadlines.ofJourneys(ids), ({ journeyId }) => journeyId);
  const byId = new Map((await trails.getMany(ids)).map((one) => [one.id, one]));
  const answered = new Map(
    (await nudges.getMany([...byId.values()].flatMap((trail) => trail.nudges))).map((nudge) => [
      nudge.id,
      nudge,
    ]),
  );
  const today = todayOf(context);
  return journeys
    .flatMap(({ journey, employee }) =>
      sheetOf(
        {
          ...{ journey, employee },
          isReturnAgreed: isReturnAgreed(cards.get(journey.id)),
          marked: new Set((marked.get(journey.id) ?? []).map(({ deadline }) => deadline)),
          done: guardedBy(
            context,
            (byId.get(journey.id)?.nudges ?? []).flatMap((id) => answered.get(id) ?? []),
          ),
        },
        currentTenant(),
        today,
      ),
    )
    .sort(mostPressingFirst);
}

/** The deadlines whose tip was answered with "done". */
const guardedBy = ({ catalogues }: RowNeeds, nudges: readonly Nudge[]): Set<string> =>
  new Set(
    nudges
      .filter(({ state }) => state === 'done')
      .flatMap(({ milestoneId }) => catalogues.find(currentTenant(), milestoneId)?.guards ?? []),
  );
