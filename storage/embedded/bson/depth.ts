import { CommandError } from '../errors.js';
import { isArray, isDoc } from './document.js';

/** MongoDB's limits: levels of a message, and of a document that is stored. */
export const MAX_MESSAGE_DEPTH = 200;
export const MAX_DOCUMENT_DEPTH = 180;

/** Throws `Overflow` for a value of more levels; it goes no deeper than that. */
export function checkDepth(value: unknown, most: number): void {
  if (!isDeeper(value, most)) return;
  throw new CommandError('Overflow', `BSON exceeds maximum nested object depth: ${most}`);
}

function isDeeper(value: unknown, most: number): boolean {
  if (!isDoc(value) && !isArray(value)) return false;
  return most === 0 || Object.values(value).some((each) => isDeeper(each, most - 1));
}
