import { stringify } from 'yaml';
import { teamsIdOf } from '../../demo/platforms/teams/platform.js';
import { conversationIdOf, type PlaygroundPerson } from '../../demo/platforms/person.js';

/** The name under which Microsoft's client looks for its settings, in the folder where it starts. */
export const SETTINGS_FILE = '.m365agentsplayground.yml';

/** It wants exactly so many people beside the one who uses it. */
const OTHERS = 5;

/** Settings with which someone uses Microsoft's client, among colleagues: their tenant, which the coach must know, and their e-mail address. */
export function settingsFor(person: PlaygroundPerson, colleagues: readonly PlaygroundPerson[]): string {
  return stringify({
    version: '0.1.1',
    tenantId: person.workspaceId,
    bot: { id: '00000000-0000-4000-8000-000000000001', name: 'Pro Parents Coach' },
    currentUser: userOf(person),
    users: colleagues
      .filter(({ id }) => id !== person.id)
      .slice(0, OTHERS)
      .map(userOf),
    personalChat: { id: conversationIdOf(person) },
    // Nobody opens these, and it does not start without them.
    groupChat: { id: 'group-chat', name: 'Group' },
    team: {
      id: 'team',
      name: 'Team',
      aadGroupId: '00000000-0000-4000-8000-000000000002',
      channels: [{ id: 'channel', name: 'Channel' }],
    },
  });
}

function userOf(person: PlaygroundPerson): object {
  const { name, email } = person;
  const [givenName = '', ...surname] = name.split(' ');
  return {
    ...{ id: teamsIdOf(person), aadObjectId: person.id, name, givenName, surname: surname.join(' ') },
    ...{ email, userPrincipleName: email },
  };
}
