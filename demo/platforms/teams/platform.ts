import type { ChatHistory } from '../chat-history.js';
import { FileStore } from '../files.js';
import type { PlaygroundPerson } from '../person.js';

/** What the playground's Teams remembers. */
export interface TeamsPlatform {
  /** Where the Bot Connector's routes hang. */
  readonly serviceUrl: string;
  /** Where the routes of people's files hang. */
  readonly oneDriveUrl: string;
  /** Everyone with an account in one of its tenants. */
  readonly people: readonly PlaygroundPerson[];
  readonly history: ChatHistory;
  readonly files: FileStore;
  /** The accounts of who has the app. */
  readonly installedFor: Set<string>;
  /** The ids of files of which not every byte has come. */
  readonly uploads: Set<string>;
  /** Who spoke last in a group or a channel, by its id. */
  readonly groups: Map<string, PlaygroundPerson>;
  /** An activity id that nothing else has. */
  readonly newId: () => string;
}

export function createTeamsPlatform(
  serviceUrl: string,
  oneDriveUrl: string,
  people: readonly PlaygroundPerson[],
  history: ChatHistory,
): TeamsPlatform {
  return {
    serviceUrl,
    oneDriveUrl,
    people: people.filter(({ chat }) => chat === 'teams'),
    history,
    files: new FileStore(),
    installedFor: new Set(),
    uploads: new Set(),
    groups: new Map(),
    newId: () => history.newId('teams'),
  };
}

/** The id that Teams gives an account inside a conversation. */
export const teamsIdOf = ({ id }: PlaygroundPerson): string => `29:${id}`;
