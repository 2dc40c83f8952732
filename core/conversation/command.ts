import type { z } from 'zod';
import type { Catalogues } from '../coaching/catalogues.js';
import type { Clock } from '../clock.js';
import type { Locale } from '../language/locale.js';
import type { CommandHelp } from '../messages/view.js';
import type { UserRole } from '../people/user.js';
import type { Repositories } from '../../storage/repositories/index.js';
import type { Search } from './ask/search.js';
import type { Actor, Reply } from './conversation.js';

export interface AssistantDependencies {
  readonly repositories: Repositories;
  readonly catalogues: Catalogues;
  readonly clock: Clock;
  readonly setAlarm: (tenantId: string) => Promise<void>;
}

/** What a command runs with: the assistant's own, and what the assistant makes once, when it starts. */
export interface CommandContext extends AssistantDependencies {
  /** What help says of the commands this person may use. */
  readonly helpFor: (actor: Actor) => readonly CommandHelp[];
  /** Finds what the rules and the catalogue say about a question. */
  readonly search: Search;
}

/**
 * Something a person can type. Help, the chat manifests and the tests are made from the list of commands, so a command
 * is known everywhere once it is in the registry.
 */
export interface Command<Arguments = unknown> {
  readonly id: string;
  /** What starts it, per language; the first is the one shown. All names work in either language. */
  readonly names: Readonly<Record<Locale, readonly [string, ...string[]]>>;
  readonly summary: Readonly<Record<Locale, string>>;
  /** Who may use it; the others do not see it in help either. */
  readonly roles: readonly UserRole[];
  /** Reads what stands after the name. */
  readonly arguments: z.ZodType<Arguments, string>;
  run(context: CommandContext, actor: Actor, args: Arguments): Promise<readonly Reply[]>;
}

/** A new message with this view. */
export const say = (view: Reply['view']): Reply[] => [{ view, placement: 'new' }];

/** The card that was pressed becomes this view. */
export const replace = (view: Reply['view']): Reply[] => [{ view, placement: 'replace' }];
