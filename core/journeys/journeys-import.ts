import { breathe } from '../breathing.js';
import { todayIn, type Clock } from '../clock.js';
import { groupBy } from '../group-by.js';
import { currentTenant } from '../people/context.js';
import type { Employee, EmployeeRepository } from '../people/employee.js';
import { foldedKey } from '../people/fold.js';
import { failure, success, type Problem, type Result } from '../problem.js';
import { withReported } from './change-journey.js';
import type { CheckedJourney, Journey, JourneyRepository } from './journey.js';
import { readJourneys, type ReportedJourney } from './journeys-file.js';
import { problemsWith } from './plan-journey.js';
import { nextOrdinal, sameJourney } from './same-journey.js';

export interface JourneyLookup {
  readonly employees: Pick<EmployeeRepository, 'findByPersonnelNumbers'>;
  readonly journeys: Pick<JourneyRepository, 'ofEmployees'>;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** A journey of a file, and as it was before; undefined for a new one. */
export interface ImportedJourney extends CheckedJourney {
  readonly before: Journey | undefined;
}

/**
 * The journeys of a file, or everything that is wrong with them. Stores nothing. A journey that is there already is changed
 * by what the file says of it, also where the expected day is corrected. `joining` are employees who are about to be
 * stored: they count as they will be.
 */
export async function checkJourneys(
  lookup: JourneyLookup,
  yaml: string,
  joining: readonly Employee[] = [],
): Promise<Result<ImportedJourney[]>> {
  const reported = readJourneys(yaml, todayIn(currentTenant().timeZone, lookup.clock));
  if (!reported.ok) return reported;
  const employees = await employeesOf(lookup, reported.value, joining);
  const known = groupBy(
    await lookup.journeys.ofEmployees([...employees.values()].map(({ id }) => id)),
    ({ employeeId }) => employeeId,
  );
  const checked: ImportedJourney[] = [];
  const inFile = new Map<string, Journey[]>();
  const problems: Problem[] = [];
  for (const entry of reported.value) {
    const result = checkEntry(lookup, entry, employees.get(foldedKey(entry.personnelNumber)), {
      known,
      inFile,
    });
    if (result.ok) {
      const { journey } = result.value;
      checked.push(result.value);
      inFile.set(journey.employeeId, [...(inFile.get(journey.employeeId) ?? []), journey]);
    } else problems.push(...result.problems.map((problem) => atLine(problem, entry.line)));
    await breathe();
  }
  return problems.length > 0 ? failure(...problems) : success(checked);
}

const atLine = ({ code, facts }: Problem, line: number): Problem => ({ code, facts: { line, ...facts } });

/** By personnel number, as it is compared. */
async function employeesOf(
  { employees }: JourneyLookup,
  reported: readonly ReportedJourney[],
  joining: readonly Employee[],
): Promise<ReadonlyMap<string, Employee>> {
  const numbers = [...new Set(reported.map(({ personnelNumber }) => personnelNumber))];
  const named = new Set(numbers.map(foldedKey));
  const all = [...(await employees.findByPersonnelNumbers(numbers)), ...joining];
  const here = all.filter(({ leftOn }) => leftOn === undefined);
  const byNumber = here.map((employee) => [foldedKey(employee.personnelNumber), employee] as const);
  return new Map(byNumber.filter(([number]) => named.has(number)));
}

/** Other journeys, by employee. */
interface Others {
  /** As they are stored. */
  readonly known: ReadonlyMap<string, readonly Journey[]>;
  /** As the file says before this entry. */
  readonly inFile: ReadonlyMap<string, readonly Journey[]>;
}

function checkEntry(
  { newId }: JourneyLookup,
  { personnelNumber, facts: { multiples, ...facts } }: ReportedJourney,
  employee: Employee | undefined,
  others: Others,
): Result<ImportedJourney> {
  if (!employee) return failure({ code: 'unknown-employee', facts: { personnelNumber } });
  const [known, inFile] = [others.known.get(employee.id) ?? [], others.inFile.get(employee.id) ?? []];
  const reported = { ...facts, multiples: multiples ?? false };
  if (sameJourney(inFile, reported))
    return failure({ code: 'journey-twice', facts: { employee: employee.name } });
  const free = known.filter(({ id }) => inFile.every((journey) => journey.id !== id));
  const before = sameJourney(free, reported);
  const ordinal = nextOrdinal([...known, ...inFile]);
  const journey = before
    ? withReported(before, multiples === undefined ? facts : reported, employee)
    : { id: newId(), employeeId: employee.id, ordinal, facts: reported };
  const problems = problemsWith(journey.facts, employee, currentTenant().country);
  return problems.length > 0 ? failure(...problems) : success({ journey, employee, before });
}
