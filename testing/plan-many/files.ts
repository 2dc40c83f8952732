import type { SourceFile, TableFile } from '../../core/source-file.js';
import { readExample } from '../../demo/demo-tenant.js';

/** One in twenty is a manager, of the nineteen who follow. */
const TEAM = 20;
/** Weeks over which the children are expected, from six weeks ahead on. */
const WEEKS = 24;

const isManager = (index: number): boolean => index % TEAM === 0;
const numberOf = (index: number): number => 100_000 + index;

/** A roster of the example employer, and of as many others as it takes for so many to become parents. */
export async function rosterOf(journeys: number, hours: (index: number) => number): Promise<TableFile> {
  const example = (await readExample('roster.csv')).trim();
  const others = Array.from({ length: peopleFor(journeys) }, (_, index) => {
    const team = index - (index % TEAM);
    const who = `Person ${index},person.${index}@example.com,${numberOf(index)},Team ${team}`;
    return isManager(index)
      ? `${who},36,,,manager,slack,,`
      : `${who},${hours(index)},,person.${team}@example.com,employee,,,`;
  });
  const text = [example, ...others].join('\n');
  return { name: 'roster.csv', content: Buffer.from(text) };
}

/** A file of journeys, one for each who is no manager. */
export function journeysOf(journeys: number): SourceFile {
  const parents = Array.from({ length: peopleFor(journeys) }, (_, index) => index).filter(
    (index) => !isManager(index),
  );
  const text = parents
    .slice(0, journeys)
    .map((index) =>
      [
        `- personnelNumber: ${numberOf(index)}`,
        '  role: birthing-parent',
        '  announcedOn: today',
        `  dueDate: today+${6 + (index % WEEKS)}w`,
      ].join('\n'),
    )
    .join('\n');
  return { name: 'journeys.yaml', text };
}

const peopleFor = (journeys: number): number => Math.ceil((journeys * TEAM) / (TEAM - 1)) + 1;
