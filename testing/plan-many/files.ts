import type { SourceFile, TableFile } from '../../core/source-file.js';
import { isManager, numberOf, rosterOfMany, TEAM } from '../many-people.js';

/** Weeks over which the children are expected, from six weeks ahead on. */
const WEEKS = 24;

/** A roster of the example employer, and of as many others as it takes for so many to become parents. */
export async function rosterOf(journeys: number, hours: (index: number) => number): Promise<TableFile> {
  const text = await rosterOfMany(peopleFor(journeys), (index) => `${hours(index)},`);
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
