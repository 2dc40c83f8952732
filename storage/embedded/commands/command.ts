import { z } from 'zod';
import { type Doc, isDoc, toNumber } from '../bson/document.js';
import type { Engine } from '../engine/engine.js';
import { CommandError } from '../errors.js';

/** What a command runs against. */
export interface CommandContext {
  readonly engine: Engine;
  /** The database that the client named. */
  readonly database: string;
}

/** Answers a command with a document, or with one that is BSON already. */
export type Command = (context: CommandContext, body: Doc) => Promise<Doc | Buffer>;

/** Fields that any command may carry; they change nothing here: every write is on disk before it is acknowledged. */
const sessionFields = [
  '$db',
  'lsid',
  '$clusterTime',
  '$readPreference',
  'comment',
  'writeConcern',
  'readConcern',
];

/**
 * A command that takes the fields of a schema and no others: an option that it does not serve is refused, as MongoDB
 * refuses a field that it does not know.
 */
export function command<Schema extends z.ZodType>(
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>) => Promise<Doc | Buffer>,
): Command {
  return async (context, body) => {
    const fields = Object.entries(body).filter(([name]) => !sessionFields.includes(name));
    const parsed = schema.safeParse(Object.fromEntries(fields));
    if (!parsed.success) throw refusal(parsed.error);
    return run(context, parsed.data);
  };
}

function refusal(error: z.ZodError): CommandError {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const name = [...issue.path, issue.keys[0]].join('.');
    return new CommandError('Location40415', `BSON field '${name}' is an unknown field.`);
  }
  if (issue?.message === MISSING) {
    return new CommandError('Location40414', `BSON field '${path}' is missing but a required field`);
  }
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
