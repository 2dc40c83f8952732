import type { looksAfterNl } from './messages-looks-after.nl.js';

/** The English of `messages-looks-after.nl.ts`; the same placeholders. */
export const looksAfterEn: Readonly<Record<keyof typeof looksAfterNl, string>> = {
  'overview.title': 'Overview',
  'overview.held':
    '{count, plural, one {# message waits: its reader cannot be reached} other {# messages wait: their readers cannot be reached}}',
  'overview.retried':
    '{count, plural, one {# message has not arrived yet, I am trying again} other {# messages have not arrived yet, I am trying again}}',
  'overview.checking':
    '{count, plural, one {# message I am checking: did it arrive?} other {# messages I am checking: did they arrive?}}',
  'overview.unknown':
    '{count, plural, one {# message perhaps did not arrive} other {# messages perhaps did not arrive}}',
  'overview.undeliverable':
    '{count, plural, one {# message did not arrive} other {# messages did not arrive}}',
  'overview.behind-button':
    '{count, plural, one {# less urgent message waits behind a button.} other {# less urgent messages wait behind a button.}}',
  'overview.expired':
    '{count, plural, one {# tip expired before anyone saw it.} other {# tips expired before anyone saw them.}}',
  'trouble.not-installed': 'does not have the app',
  'trouble.no-account': 'no account found',
  'trouble.no-conversation': 'the conversation is gone',
  'trouble.blocked': 'has blocked me',
  'trouble.person-gone': 'the account is closed',
  'trouble.not-authorised': 'no access to the workspace',
  'trouble.unavailable': 'the chat does not answer',
  'trouble.off': 'the chat is switched off here',
  'unreachable.title': '{count, plural, one {I cannot reach someone} other {I cannot reach # people}}',
  'unreachable.why': 'This is waiting for them. Tell them yourself if it is urgent.',
  'unreachable.not-installed':
    'The coach is not in {chat} for this person. Ask them to add the app, or ask your administrator.',
  'unreachable.no-account':
    'I find nobody with this e-mail address in {chat}. Is the address in the roster right?',
  'unreachable.no-conversation':
    'Our conversation in {chat} is gone. Ask this person to send me "hello" there.',
  'unreachable.blocked':
    'This person no longer gets messages from me in {chat}. Ask whether the coach may come back.',
  'unreachable.person-gone': 'The account in {chat} is closed. Who is the manager now? Change the roster.',
  'unreachable.not-authorised': 'Your {chat} keeps me out. Ask your administrator to let the app in again.',
  'unreachable.unavailable': '{chat} has not answered for a while. There is nothing to do: I keep trying.',
  'unreachable.off': '{chat} is switched off on my side. Ask whoever operates the coach to switch it on.',
  'unreachable.given-up': 'This message did not arrive and will not come any more.',
  'unreachable.phone': 'Phone: {phone}',
  'unreachable.line': '{title}, about {employee}',
  'unreachable.more-people':
    '{count, plural, one {And # other.} other {And # others.}} Type "overview" for everything.',
  'unreachable.what-next': 'As soon as someone can be reached again, I send what waits by myself.',
  'overview.journeys': '{count, plural, one {I follow # plan.} other {I follow # plans.}}',
  'overview.without-manager':
    '{count, plural, one {# employee has} other {# employees have}} no manager in the roster: {names}. What comes about them goes to HR.',
  'overview.all-well': 'All that I sent has arrived.',
  'overview.line': '{title} about {employee}, for {recipient}',
  'overview.what-to-do':
    'Ask these people whether they still have me in their chat, and tell them what is going on.',
  'overview.more': '{count, plural, one {And # other message.} other {And # other messages.}}',
  'away.title': 'You are away now',
  'away.stand-in': '{name} looks after your team meanwhile.',
  'away.hr': 'HR looks after your team meanwhile.',
  'away.back': 'From {date} on you see your team here again.',
  'pause.title': 'A pause',
  'pause.who': 'For whom',
  'pause.end': 'End the pause now',
  'pause.preview': '{name} hears nothing about others from {from} to {until}.',
  'pause.preview-end': 'The pause of {name} ends now.',
  'pause.cover': 'What comes up then goes to the stand-in that HR confirmed, or else to HR.',
  'pause.saved': 'The pause is set. It ends by itself.',
  'pause.ended': 'The pause is over.',
  'pause.told': 'HR has set a pause for you, from {from} to {until}. You hear nothing about your team then.',
  'stand-in.title': 'A stand-in',
  'stand-in.manager': 'Who is away',
  'stand-in.person': 'Who stands in',
  'stand-in.dates-hint': 'Filled in with the days I know. Change them where you need to.',
  'stand-in.preview': '{name} looks after the team of {manager} from {from} to {until}.',
  'stand-in.preview-away': 'I did not know that {manager} is away then. I remember that too.',
  'stand-in.preview-told': 'I tell both of them. It ends by itself after the last day.',
  'stand-in.saved': '{name} stands in for {manager}, from {from} to {until}.',
  'stand-in.untold': 'I could not reach {name}. Tell them yourself.',
  'stand-in.told-title': 'You stand in for {manager}',
  'stand-in.told':
    'From {from} to {until} you look after the team of {manager}. My tips about that team come to you then. After that it ends by itself.',
  'stand-in.told-manager-title': '{name} stands in for you',
  'stand-in.told-manager':
    'From {from} to {until} {name} looks after your team. My tips about your team go there then. After that they come to you again.',
  'responsible.title': 'Who is responsible',
  'responsible.team': 'Team',
  'responsible.person': 'Responsible at HR',
  'responsible.substitute': 'When they are away',
  'responsible.preview': 'Tips for HR about the team {team} go to {name}.',
  'responsible.preview-substitute': 'When {name} is away, they go to {substitute}.',
  'responsible.deadline':
    'A last day set by law that nobody answered goes to all of HR the working day before.',
  'responsible.saved': 'From now on tips about the team {team} go to {name}.',
};
