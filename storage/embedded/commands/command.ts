import { z } from 'zod';
import { type Doc, isDoc, toNumber } from '../bson/document.js';
import type { Engine } from '../engine/engine.js';
import { checkNamespace } from '../engine/names.js';
import { CommandError } from '../errors.js';
import { type Concern, unknownField, withoutOptions } from './options.js';

/** What a command runs against. */
export interface CommandContext {
  readonly engine: Engine;
  /** The database that the client named. */
  readonly database: string;
}

/** Answers a command with a document, or with one that is BSON already. */
export type Command = (context: CommandContext, body: Doc) => Promise<Doc | Buffer>;

/**
 * A command that takes the fields of a schema and the options that its concern allows, and nothing else: an option that it does
 * not serve is refused, as MongoDB refuses a field that it does not know.
 */
export function command<Schema extends z.ZodType>(
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>) => Promise<Doc | Buffer>,
  concern: Concern = 'none',
): Command {
  return async (context, body) => {
    const parsed = schema.safeParse(withoutOptions(body, concern));
    if (!parsed.success) throw refusal(parsed.error);
    return run(context, parsed.data);
  };
}

/** A command about the collection that one of its fields names. */
export function collectionCommand<Name extends string, Schema extends z.ZodType<Record<Name, string>>>(
  name: Name,
  concern: Concern,
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>) => Promise<Doc | Buffer>,
): Command {
  const checked = async (context: CommandContext, input: z.output<Schema>) => {
    checkNamespace(context.database, input[name]);
    return run(context, input);
  };
  return command(schema, checked, concern);
}

function refusal(error: z.ZodError): CommandError {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    return unknownField([...issue.path, issue.keys[0]].join('.'));
  }
  if (issue?.message === MISSING) {
    return new CommandError('Location40414', `BSON field '${path}' is missing but a required field`);
  }
  if (issue?.code === 'too_small' && issue.origin !== 'array')
    return new CommandError('Location51024', `BSON field '${path}' value must be >= ${issue.minimum}`);
  if (issue?.code === 'too_small' || issue?.code === 'too_big')
    return new CommandError('InvalidLength', `BSON field '${path}' has too few or too many elements`);
  return new CommandError('TypeMismatch', `BSON field '${path}' is the wrong type`);
}

const MISSING = 'missing';
const typeError = { error: ({ input }: { input?: unknown }) => (input === undefined ? MISSING : undefined) };

/** The name of a collection. */
export const collectionName = z.string(typeError);

/** A document, taken as it is. */
export const document = z.custom<Doc>(isDoc, typeError);

/** A list of documents. */
export const documents = z.array(document, typeError);

/** A whole number of any BSON type that is not negative. */
export const count = z.unknown().transform(toNumber).pipe(z.int().min(0));

/** MongoDB's limit for the statements of one command. */
export const MAX_STATEMENTS = 100_000;

/** The statements of a command that writes: one at least. */
export const statements = <Statement extends z.ZodType>(statement: Statement) =>
  z.array(statement, typeError).min(1).max(MAX_STATEMENTS);
