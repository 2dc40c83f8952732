import { deserialize, serialize } from 'bson';
import { currentTenantId } from '../../core/people/context.js';
import type { CommandListener } from '../connection.js';
import { definitions } from '../models/index.js';

type Fields = Readonly<Record<string, unknown>>;

/** Watches the wire for commands that are not walled off to one tenant. */
export interface TenancyProbe {
  /** For `monitorCommands`. */
  readonly listener: CommandListener;
  /** What was seen so far: the command, its collection and what it lacks; never a document. */
  readonly violations: readonly string[];
}

/** A probe for the collections of tenants. It trusts nothing above the wire: models, plugins and raw drivers alike. */
export function tenancyProbe(): TenancyProbe {
  const violations: string[] = [];
  const listener: CommandListener = ({ commandName, command: given }) => {
    const command: Fields = deserialize(serialize(given));
    const collection: unknown = command[commandName === 'getMore' ? 'collection' : commandName];
    const fault = faultOf(commandName, collection, command);
    if (fault !== undefined) violations.push(`${commandName} ${String(collection)}: ${fault}`);
  };
  return { listener, violations };
}

const tenantCollections = new Set(
  Object.values(definitions)
    .filter(({ owner }) => owner === 'tenant')
    .map(({ collection }) => collection),
);

/** Commands that carry no document and ask for none, or go on with a cursor that was checked when it was opened. */
const harmless = new Set(['createIndexes', 'listIndexes', 'getMore', 'killCursors']);

const foreignStage = /"\$(lookup|graphLookup|unionWith|out|merge)":/;

function faultOf(name: string, collection: unknown, command: Fields): string | undefined {
  if (name === 'aggregate' && foreignStage.test(JSON.stringify(command['pipeline'])))
    return 'a stage that reaches beyond its collection';
  if (typeof collection !== 'string' || !tenantCollections.has(collection) || harmless.has(name))
    return undefined;
  const scopes = scopesOf(name, command);
  if (scopes === undefined) return 'a command the probe does not know';
  const tenantIds = new Set(scopes.map((scope) => scope?.['tenantId']));
  if (![...tenantIds].every((tenantId) => typeof tenantId === 'string')) return 'no tenant';
  return tenantIds.size === 1 && tenantIds.has(currentTenantId())
    ? undefined
    : 'not the tenant of its context';
}

/** Everything in a command that has to carry the tenant. */
function scopesOf(name: string, command: Fields): (Fields | undefined)[] | undefined {
  switch (name) {
    case 'find':
      return [fieldsOf(command['filter'])];
    case 'count':
    case 'distinct':
      return [fieldsOf(command['query'])];
    case 'aggregate':
      return [fieldsOf(fieldsOf(listOf(command['pipeline'])[0])?.['$match'])];
    case 'insert':
      return listOf(command['documents']).map(fieldsOf);
    case 'delete':
      return listOf(command['deletes']).map((each) => fieldsOf(fieldsOf(each)?.['q']));
    case 'update':
      return listOf(command['updates']).flatMap((each) => updateScopes(fieldsOf(each), 'q', 'u'));
    case 'findAndModify':
      return updateScopes(command, 'query', 'update');
    default:
      return undefined;
  }
}

/** The filter of an update; the replacement too, and each operator that touches the tenant. */
function updateScopes(command: Fields | undefined, query: string, update: string): (Fields | undefined)[] {
  const changes = fieldsOf(command?.[update]) ?? {};
  const isReplacement =
    command?.[update] !== undefined && !Object.keys(changes).some((key) => key.startsWith('$'));
  const moves = Object.values(changes)
    .map(fieldsOf)
    .filter((fields) => fields !== undefined && 'tenantId' in fields);
  return [fieldsOf(command?.[query]), ...(isReplacement ? [changes] : moves)];
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
