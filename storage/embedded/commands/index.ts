import { checkDepth, MAX_MESSAGE_DEPTH } from '../bson/depth.js';
import type { Doc } from '../bson/document.js';
import { checkDatabase } from '../engine/names.js';
import { CommandError } from '../errors.js';
import { collectionCommands } from './collections.js';
import type { Command, CommandContext } from './command.js';
import { cursorCommands } from './cursors.js';
import { findAndModifyCommands } from './find-and-modify.js';
import { readCommands } from './read.js';
import { handshakeCommands } from './handshake.js';
import { indexCommands } from './indexes.js';
import { wholeStoreCommands } from './whole-store.js';
import { writeCommands } from './write.js';

const commands: Readonly<Record<string, Command>> = {
  ...handshakeCommands,
  ...collectionCommands,
  ...indexCommands,
  ...readCommands,
  ...cursorCommands,
  ...writeCommands,
  ...findAndModifyCommands,
  ...wholeStoreCommands,
};

/** The name of a command is its first field. */
export function commandName(body: Doc): string {
  return Object.keys(body)[0] ?? '';
}

/** Runs a command; rejects with `CommandError` for one that is unknown or that is part of a transaction. */
export async function runCommand(context: CommandContext, body: Doc): Promise<Doc | Buffer> {
  const name = commandName(body);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  if ('txnNumber' in body || 'startTransaction' in body || 'autocommit' in body) {
    const message = 'Transaction numbers are only allowed on a replica set member or mongos';
    throw new CommandError('IllegalOperation', message);
  }
  checkDatabase(context.database);
  checkDepth(body, MAX_MESSAGE_DEPTH);
  return command(context, body);
}
