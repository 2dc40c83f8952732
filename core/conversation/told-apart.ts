import type { User } from '../people/user.js';
import type { Translator } from '../language/messages.js';

/** Someone who is offered among others, and what tells them from another of their name. */
export interface Offered {
  readonly id: string;
  readonly name: string;
  /** Their team, or what they are. */
  readonly where: string;
  /** Tells apart even two of one name in one team. */
  readonly number?: string | undefined;
}

/** What each is called among all of these: by name where that is enough, else with their team, else with their number too. */
export function labelsOf(people: readonly Offered[]): ReadonlyMap<string, string> {
  return new Map(people.map((one) => [one.id, labelOf(one, people)]));
}

function labelOf(one: Offered, people: readonly Offered[]): string {
  const others = people.filter(({ id, name }) => id !== one.id && name === one.name);
  if (others.length === 0) return one.name;
  const isNeighbour = others.some(({ where }) => where === one.where);
  const more = [one.where, isNeighbour ? (one.number ?? '') : ''].filter((part) => part !== '');
  return more.length === 0 ? one.name : `${one.name} (${more.join(', ')})`;
}

/** What a user is, in words. */
export const rolesIn = (t: Translator, { roles }: User): string =>
  roles.map((role) => t(`role.${role}`)).join(', ');
