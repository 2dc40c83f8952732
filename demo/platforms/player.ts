import type { KeptMessage } from './chat-history.js';
import type { DroppedFile } from './files.js';
import type { PlaygroundPerson } from './person.js';

/**
 * What a person can do in any chat of the playground. Each resolves when the platform would show its effect or has handed
 * it over. What only one chat has is on that chat's own player.
 */
export interface Player {
  /** Adds the app, or opens it for the first time. */
  install(person: PlaygroundPerson): Promise<void>;
  /** Removes the app. */
  uninstall(person: PlaygroundPerson): Promise<void>;
  say(person: PlaygroundPerson, text: string): Promise<void>;
  /** Presses the button with this title. */
  press(message: KeptMessage, button: string): Promise<void>;
  /** Sends a file, with no words. */
  dropFile(person: PlaygroundPerson, file: DroppedFile): Promise<void>;
}

/** A press on a button that is not there. */
export function noSuchButton(button: string): Error {
  return new Error(`There is no button "${button}" here`);
}
