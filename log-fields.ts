import { errorName } from './core/error-name.js';
import type { DataCategory } from './core/privacy/meaning.js';
import { inventory } from './storage/models/inventory.js';

/** Categories that say nothing of a person by themselves: our own ids, states and counts. */
const harmless: ReadonlySet<DataCategory> = new Set(['reference', 'delivery', 'technical', 'employer']);

/** What the store keeps encrypted because it says something of a person, or opens something. */
const stored = inventory()
  .filter(({ kept, category }) => (kept === 'sealed' || kept === 'wrapped') && !harmless.has(category))
  .map(({ field }) => field);

/** What lies within a stored field, and what the world outside calls such things. */
const outside = [
  ...['employeeName', 'dueDate', 'birthDate', 'text', 'title', 'body', 'value', 'values', 'message', 'stack'],
  ...['failReason', 'authorization', 'cookie', 'token', 'password'],
];

/** Fields that should never get to the log; should one, its value is cut out, however deep it lies. */
const personal: ReadonlySet<string> = new Set([...stored, ...outside].map((field) => field.toLowerCase()));

const CUT = '[cut]';
/** Ids, codes and our own names are shorter than this; what is longer is somebody's words. */
const MOST_TEXT = 120;
const MOST_DEPTH = 5;

/** The fields of a line of the log, with whatever could be personal data cut out; of an error its name is left. */
export const safeFields = (fields: object): Record<string, unknown> => safeObject(fields, 0);

function safe(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.length > MOST_TEXT ? CUT : value;
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? CUT : value;
  if (value instanceof Error) return errorName(value);
  if (depth >= MOST_DEPTH || Buffer.isBuffer(value)) return CUT;
  if (Array.isArray(value)) return value.map((item) => safe(item, depth + 1));
  if ('toJSON' in value) return safe(plain(value), depth + 1);
  return safeObject(value, depth + 1);
}

const safeObject = (object: object, depth: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      personal.has(key.toLowerCase()) ? CUT : safe(value, depth),
    ]),
  );

/** A date or a moment as it would be written. */
const plain = (value: object): unknown => {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return CUT;
  }
};
