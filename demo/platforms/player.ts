import type { KeptMessage } from './chat-history.js';
import type { PlaygroundPerson } from './person.js';

/** What a person can do in a chat of the playground. Each resolves when the platform would show its effect or has handed it over. */
export interface Player {
  /** Adds the app, or opens it for the first time. */
  install(person: PlaygroundPerson): Promise<void>;
  /** Removes the app. */
  uninstall(person: PlaygroundPerson): Promise<void>;
  say(person: PlaygroundPerson, text: string): Promise<void>;
  /** Presses the button with this title. */
  press(message: KeptMessage, button: string): Promise<void>;
}

/** The first object anywhere inside `content` for which `matches` holds. */
export function findInside(
  content: unknown,
  matches: (candidate: Readonly<Record<string, unknown>>) => boolean,
): Readonly<Record<string, unknown>> | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const record = { ...content };
  if (matches(record)) return record;
  for (const inner of Object.values(record)) {
    const found = findInside(inner, matches);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A press on a button that the message does not have. */
export function noSuchButton(button: string): Error {
  return new Error(`There is no button "${button}" on this message`);
}
