import type { Employee } from '../people/employee.js';
import { folded } from '../people/fold.js';
import { isClose } from './closeness.js';
import type { CommandContext } from './command.js';
import type { EmployeeJourney } from './plan-view.js';

/** Whose plan a typed name means, among those whom the person who speaks may see. */
export interface FoundPlans {
  /** By that name. */
  readonly plans: readonly EmployeeJourney[];
  /** Whose name it comes close to, where nobody has it. */
  readonly close: readonly EmployeeJourney[];
  /** Someone of that name without a plan, where nobody of that name has one. */
  readonly without: Employee | undefined;
}

/** The most plans that are offered to someone who mistyped a name; more is no help. */
export const MOST_OFFERED = 5;

/** Finds plans by the employee's id, or by a part of their name. */
export async function plansOf(
  { peopleSearch }: Pick<CommandContext, 'peopleSearch'>,
  visible: readonly EmployeeJourney[],
  typed: string,
): Promise<FoundPlans> {
  const byId = visible.filter(({ employee }) => employee.id === typed);
  if (byId.length > 0) return { plans: byId, close: [], without: undefined };
  const name = folded(typed);
  const called = visible.filter(({ employee }) => isNamed(employee.name, name));
  const plans =
    called.length > 0 ? called : visible.filter(({ employee }) => folded(employee.name).includes(name));
  if (plans.length > 0) return { plans, close: [], without: undefined };
  const [without] = await peopleSearch.find(typed);
  const close = without ? [] : visible.filter(({ employee }) => comesClose(employee.name, name));
  return { plans: [], close, without };
}

/** True where a text is a name and nothing else: each word is a whole part of it. */
export const isNamed = (name: string, text: string): boolean =>
  everyWord(text, (word) => wordsOf(name).includes(word));

/** True where each word is a part of the name but for a slip or two. */
export const comesClose = (name: string, text: string): boolean =>
  everyWord(text, (word) => wordsOf(name).some((part) => part === word || isClose(part, word)));

/** The most words of a name. */
const MOST_WORDS = 6;

function everyWord(text: string, isPart: (word: string) => boolean): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= MOST_WORDS && words.every(isPart);
}

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
