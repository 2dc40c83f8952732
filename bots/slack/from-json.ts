import { wholeLetters } from '../whole-letters.js';

/** What a text says as JSON, made of whole letters; undefined where it is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text, wholeLetters);
  } catch {
    return undefined;
  }
}
