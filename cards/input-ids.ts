import type { FlowPlace } from '../core/messages/form.js';
import type { Suggestion } from './suggestion.js';

/** Teams puts what was typed beside the data of the button, by the input's id: no key of a `CardAction` begins like these. */
const fieldPrefix = 'field-';
const typedPrefix = 'typed-';

/** The input of a field. */
export const fieldInputId = (field: string): string => fieldPrefix + field;

/** The input for a name, where a person could not be found. */
export const typedInputId = (field: string): string => typedPrefix + field;

/** The field of an input, and whether it is the one for a name; undefined for what is no input of ours. */
export function readInputId(id: string): { readonly field: string; readonly isTyped: boolean } | undefined {
  const isTyped = id.startsWith(typedPrefix);
  const prefix = isTyped ? typedPrefix : fieldPrefix;
  return id.startsWith(prefix) && id.length > prefix.length
    ? { field: id.slice(prefix.length), isTyped }
    : undefined;
}

/** Where Teams looks up what can be chosen in a field. */
export const datasetOf = (kind: 'people' | 'choices', field: string, { flow, step }: FlowPlace): string =>
  [kind, field, step, flow].join(':');

const dataset = /^(?:people|choices):([^:]{1,64}):(\d{1,9}):(.{1,64})$/;

/** The field that `datasetOf` named, and the form it stood in. */
export function readDataset(text: string): Omit<Suggestion, 'query'> | undefined {
  const [, field, step, flow] = dataset.exec(text) ?? [];
  return field === undefined || flow === undefined
    ? undefined
    : { field, place: { flow, step: Number(step) } };
}
