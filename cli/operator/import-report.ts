import type { PersonNote } from '../../core/directory/notes.js';
import type { ImportSummary } from '../../core/journeys/import-summary.js';

/** How many people a line names. */
const MOST_NAMED = 20;

/** What an import did, or would do, for whoever types it: the one place where names and numbers stand in a terminal. */
export function importReport(summary: ImportSummary, isPreview: boolean): string {
  const { users, employees, journeys, people } = summary;
  const counts = `${users} managers and people of HR, ${employees} employees, ${journeys} journeys.`;
  return [
    isPreview ? `Nothing is stored. This import has ${counts}` : `Imported: ${counts}`,
    ...(isPreview && people ? lineOf('New', people.added, named) : []),
    ...(people ? lineOf('Changed', people.changed, (one) => `${named(one)} (${one.fields.join(', ')})`) : []),
    ...lineOf('New journeys', summary.newJourneys, named),
    ...lineOf('Changed journeys', summary.changedJourneys, (one) => `${named(one)} (${movedDay(one)})`),
    ...(people ? lineOf('Without a manager', people.withoutManager, named) : []),
    ...(people ? lineOf(isPreview ? 'Would be ended' : 'Ended', people.ended, named) : []),
    ...(people ? unlisted(people.unlisted) : []),
  ].join('\n');
}

const named = ({ personnelNumber, name }: PersonNote): string => `${personnelNumber} ${name}`.trim();

const movedDay = ({ from, to }: ImportSummary['changedJourneys'][number]): string =>
  from && to && !from.equals(to) ? `${from.toString()} -> ${to.toString()}` : 'other details';

function lineOf<T>(what: string, items: readonly T[], written: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const rest = items.length > MOST_NAMED ? [`and ${items.length - MOST_NAMED} more`] : [];
  return [`${what} (${items.length}): ${[...items.slice(0, MOST_NAMED).map(written), ...rest].join(', ')}`];
}

const unlisted = (people: readonly PersonNote[]): string[] =>
  people.length === 0
    ? []
    : [
        ...lineOf('No longer listed', people, named),
        'They stay as they are. Import with --end-missing to confirm that they have left.',
      ];
