import { readExample } from '../demo/demo-tenant.js';

/** One in so many is a manager, of those who follow. */
export const TEAM = 20;

export const isManager = (index: number): boolean => index % TEAM === 0;
export const numberOf = (index: number): number => 100_000 + index;

/** The roster of the example employer and so many others; `work` gives the weekly hours and the contract's end of each who is no manager. */
export async function rosterOfMany(others: number, work: (index: number) => string): Promise<string> {
  const example = (await readExample('roster.csv')).trim();
  const lines = Array.from({ length: others }, (_, index) => {
    const team = index - (index % TEAM);
    const who = `Person ${index},person.${index}@example.com,${numberOf(index)},Team ${team}`;
    return isManager(index)
      ? `${who},36,,,manager,slack,,`
      : `${who},${work(index)},person.${team}@example.com,employee,,,`;
  });
  return [example, ...lines].join('\n');
}
