import { z } from 'zod';
import { cardActionSchema, type CardAction } from '../core/messages/card-action.js';
import { formValuesSchema, type FormValues } from '../core/messages/form.js';
import { readInputId } from './input-ids.js';

/** What Teams sends for an input: text, or what its kind of client makes of a number, a tick or nothing. Blank is empty. */
const inputSchema = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => String(value ?? ''))
  .transform((text) => (text.trim() === '' ? '' : text));

/** More than any form of ours has. */
const mostInputs = 50;

const inputsSchema = z
  .record(z.string(), inputSchema)
  .refine((inputs) => Object.keys(inputs).length <= mostInputs);

/** A press as Teams sends it. */
export interface CardPress {
  readonly action: CardAction;
  readonly values: FormValues;
}

/** Takes apart what Teams merges: the data of the button, and what stood in the inputs. Undefined where it is not ours. */
export function readCardValues(data: unknown): CardPress | undefined {
  const entries = Object.entries(z.looseObject({}).safeParse(data).data ?? {});
  const isInput = ([key]: Entry): boolean => readInputId(key) !== undefined;
  const action = cardActionSchema.safeParse(
    Object.fromEntries(entries.filter((entry) => !isInput(entry))),
  ).data;
  const values = readInputs(entries.filter(isInput));
  return action && values && { action, values };
}

type Entry = readonly [id: string, value: unknown];

function readInputs(entries: readonly Entry[]): FormValues | undefined {
  const inputs = inputsSchema.safeParse(Object.fromEntries(entries)).data;
  return inputs && formValuesSchema.safeParse(Object.fromEntries(byField(inputs))).data;
}

/** The value of each field; a name that was typed goes before one that was found. */
function byField(inputs: Readonly<Record<string, string>>): Entry[] {
  const read = Object.entries(inputs).flatMap(([id, value]) => {
    const input = readInputId(id);
    return input ? [{ ...input, value }] : [];
  });
  const typed = read.filter(({ isTyped, value }) => isTyped && value !== '');
  return [...read.filter(({ isTyped }) => !isTyped), ...typed].map(({ field, value }) => [field, value]);
}
