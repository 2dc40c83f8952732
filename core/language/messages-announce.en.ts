import type { announceNl } from './messages-announce.nl.js';

/** The same in English. */
export const announceEn: Readonly<Record<keyof typeof announceNl, string>> = {
  'announce.title': 'Tell HR',
  'announce.warning':
    'Do this only if your employee agrees. It is theirs to tell that they are becoming a parent.',
  'announce.how': 'Nothing begins yet. HR looks at it, and you hear what becomes of it.',
  'announce.day': 'Expected date',
  'announce.day-hint': 'The due date, or for adoption and foster care the day on which the child comes.',
  'announce.agreed': 'My employee agrees that I tell HR',
  'announce.not-agreed':
    'Ask your employee first. If they agree, switch this on. Otherwise they tell HR themselves.',
  'announce.known': 'This is known already: type "journey" and the name. Is something wrong? Tell HR.',
  'announce.preview': 'HR reads: {name} becomes a parent ({role}, {date}).',
  'announce.preview-agreed': 'You say that {name} agrees that you tell this.',
  'announce.preview-hr':
    'Nothing begins yet: HR decides. Until then I keep what you told, thirty days at the most.',
  'announce.done-title': 'What you told HR',
  'announce.asked': 'HR reads now what you tell about {name}.',
  'announce.untold':
    'What you tell about {name} is ready for HR, but I cannot reach anyone there now. Ask HR to type "announcements".',
  'announce.already': 'HR has been told about {name} already. Once is enough.',
  'announce.hear': 'You hear from me what becomes of it.',
  'summary.announcement': 'A manager has a question for you.',
  'announced.title': 'What managers told',
  'announced.asks': '{manager} tells you something',
  'announced.line': '{manager} tells that {name} becomes a parent: {role}, {date}.',
  'announced.agreed': 'The manager says that {name} agrees that you are told.',
  'announced.nothing-yet': 'Nothing begins yet. You decide.',
  'announced.confirm': 'Take it on',
  'announced.decline': 'Decline',
  'announced.count':
    '{count, plural, =0 {Nothing waits for you.} one {# waits for you. Choose the name to go on.} other {# wait for you. Choose a name to go on.}}',
  'announced.gone': 'This was decided already, or its time has passed.',
  'announced.told-title': 'What you told about {name}',
  'announced.told-yes':
    'HR has taken on what you told about {name}. I write to you when there is something to do.',
  'announced.told-no': 'HR does not take on what you told about {name}.',
  'announced.told-over':
    'HR did not decide within four weeks on what you told about {name}. I have thrown it away. Tell it again, or ask HR.',
  'decline.title': 'Decline what a manager told',
  'decline.word': 'What do you say to the manager?',
  'decline.hint': 'The manager reads this. Write nothing about health.',
  'decline.preview': '{manager} hears that you do not take on what they told about {name}.',
  'decline.said': 'HR writes: {word}',
  'decline.done': '{manager} knows. What they told is gone.',
  'pause.preview-ask': 'I ask HR who stands in for you then.',
  'pause.asked': 'HR reads now that you need a stand-in.',
  'pause.not-asked': 'I cannot reach anyone of HR now. Ask HR for a stand-in yourself.',
  'pause.ask-title': 'Who stands in for {name}?',
  'pause.ask': '{name} is away from {from} until {until}.',
  'pause.ask-why': 'If you choose nobody, the tips for the team go to HR meanwhile.',
  'pause.ask-choose': 'Choose a stand-in',
};
