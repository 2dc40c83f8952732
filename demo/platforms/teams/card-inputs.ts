import { z } from 'zod';
import { allInside } from '../all-inside.js';

/** What a person puts into the inputs of a card, by their ids. */
export type CardInputs = Readonly<Record<string, string | number | boolean | readonly string[]>>;

const actionSchema = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string(),
  tooltip: z.string().optional(),
  id: z.string().optional(),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
  associatedInputs: z.string().optional(),
});
type CardAction = z.infer<typeof actionSchema>;

const inputSchema = z.looseObject({
  type: z.string().startsWith('Input.'),
  id: z.string(),
  value: z.union([z.string(), z.number()]).optional(),
  valueOn: z.string().default('true'),
  valueOff: z.string().default('false'),
});
type CardInput = z.infer<typeof inputSchema>;

const querySchema = z.looseObject({
  'choices.data': z.looseObject({
    type: z.literal('Data.Query'),
    dataset: z.string(),
    count: z.number().default(15),
    skip: z.number().default(0),
    associatedInputs: z.string().optional(),
  }),
});

/** The button with this title, or this tooltip where others have its title, that sends something to the coach. */
export function actionOf(card: unknown, title: string): CardAction | undefined {
  const actions = allInside(card, (candidate) => actionSchema.safeParse(candidate).success).map((candidate) =>
    actionSchema.parse(candidate),
  );
  return (
    actions.find((action) => action.tooltip === title) ?? actions.find((action) => action.title === title)
  );
}

/** The action's data with the inputs' values beside it, as Teams merges them: all are text, and what is empty is left out. */
export function dataOf(
  card: unknown,
  action: CardAction,
  typed: CardInputs,
): Readonly<Record<string, unknown>> {
  if (action.associatedInputs?.toLowerCase() === 'none') return action.data;
  return { ...action.data, ...valuesOf(card, typed) };
}

/** What stands in the inputs: what was typed, else what the card came with. */
export function valuesOf(card: unknown, typed: CardInputs): Readonly<Record<string, string>> {
  const inputs = allInside(card, (candidate) => inputSchema.safeParse(candidate).success).map((candidate) =>
    inputSchema.parse(candidate),
  );
  const stray = Object.keys(typed).find((id) => !inputs.some((input) => input.id === id));
  if (stray !== undefined) throw new Error(`There is no input "${stray}" on this card`);
  const values = inputs.map((input) => [input.id, textOf(input, typed[input.id])] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

function textOf(input: CardInput, typed: CardInputs[string] | undefined): string {
  if (typed === undefined) {
    if (input.type === 'Input.Toggle') return String(input.value ?? input.valueOff);
    return String(input.value ?? '');
  }
  if (typeof typed === 'boolean') return typed ? input.valueOn : input.valueOff;
  return typeof typed === 'object' ? typed.join(',') : String(typed);
}

/** The value of the invoke with which Teams asks for choices while a person types. */
export function searchIn(card: unknown, inputId: string, queryText: string, typed: CardInputs): object {
  const [input] = allInside(card, ({ id, type }) => id === inputId && type === 'Input.ChoiceSet');
  const query = querySchema.safeParse(input).data?.['choices.data'];
  if (query === undefined) throw new Error(`There is no search in an input "${inputId}"`);
  return {
    queryText,
    queryOptions: { skip: query.skip, top: query.count },
    dataset: query.dataset,
    ...(query.associatedInputs === 'auto' && { data: valuesOf(card, typed) }),
  };
}
