import type { peopleNl } from './messages-people.nl.js';

/** Who is who, and who moves: a part of `messages.en.ts`. */
export const peopleEn: Readonly<Record<keyof typeof peopleNl, string>> = {
  'people.title': 'People',
  'people.counts':
    '{employees, plural, one {# employee} other {# employees}}, {managers, plural, one {# manager} other {# managers}}, {hr, plural, one {# of HR} other {# of HR}}.',
  'people.no-manager':
    '{count, plural, one {# employee has no manager.} other {# employees have no manager.}}',
  'people.how': 'Type a name after it to see someone, such as: people Anna.',
  'people.nobody': 'I find nobody by that name. Type another part of the name.',
  'people.more': 'There are more. Type a larger part of the name.',
  'people.employee': '{name}: team {team}, {manager}.',
  'people.under': 'manager is {name}',
  'people.under-nobody': 'no manager yet',
  'people.left': 'has left',
  'people.user': '{name}: {roles}, in {chat}, {reach}.',
  'people.role.manager': 'manager',
  'people.role.hr': 'HR',
  'people.role.privacy-officer': 'privacy officer',
  'people.reached': 'can be reached',
  'people.never-met': 'no conversation yet: the app is not there',
  'people.unreached': 'cannot be reached ({reason})',
  'roles.title': 'Roles',
  'roles.who': 'Who?',
  'roles.manager': 'Manager',
  'roles.hr': 'HR',
  'roles.privacy-officer': 'Privacy officer',
  'roles.chat': 'In which chat?',
  'roles.last-hr': 'Without this person nobody is of HR any more. Give someone else that role first.',
  'roles.no-address': 'I know no e-mail address of this person. Put it in the roster.',
  'roles.gets': '{name} gets the role {role}.',
  'roles.loses': '{name} is no {role} any more. Tips and cards that go with it go away.',
  'roles.same': 'Nothing changes in the roles of {name}.',
  'roles.roster': 'Put it in the roster too: what stands there comes back with an import.',
  'roles.saved': 'The roles of {name} are changed.',
  'reassign.title': 'Hand over',
  'reassign.who': 'Who goes to another manager?',
  'reassign.to': 'New manager',
  'reassign.team': 'Everyone of the same manager goes along',
  'reassign.same': 'This is the manager already. Choose someone else.',
  'reassign.own': 'Nobody can be their own manager. Choose someone else.',
  'reassign.preview':
    '{count, plural, one {From today # employee goes to} other {From today # employees go to}} {manager}: {names}.',
  'reassign.told-title': 'Something changed in your team',
  'reassign.told':
    'From today these are of your team: {names}. If there is something to do, you will hear from me.',
  'reassign.saved': 'Handed over to {manager}.',
  'reassign.untold': 'I could not reach {manager}. Please tell them yourself.',
  'leaving.title': 'Leaving',
  'leaving.who': 'Who leaves?',
  'leaving.last-day': 'Last day of employment',
  'leaving.manager-later':
    'For a manager this can be done on the last day itself. Hand the team over before that.',
  'leaving.preview': '{name} has left, with {date} as the last day. No more tips will come.',
  'leaving.preview-later': '{name} leaves, with {date} as the last day. The leave is worked out by that.',
  'leaving.team':
    '{count, plural, one {# employee then has no manager.} other {# employees then have no manager.}} Type "hand over" to see to that.',
  'leaving.saved': 'Noted for {name}.',
  'sync.title': 'Looked again',
  'sync.all': 'Everyone who gets tips can be reached. There was nothing to look for.',
  'sync.found': '{count, plural, one {I found # person.} other {I found # people.}}',
  'sync.missing': '{reason}: {names}.',
  'sync.later':
    '{count, plural, one {I will look for # person later: the chat is too busy now. Type this again in a while.} other {I will look for # people later: the chat is too busy now. Type this again in a while.}}',
  'sync.admin':
    'Is the app not there? Ask your administrator to install it for these people: in Teams by a setup policy, in Slack by letting the app into the workspace.',
};
