import type { requestsNl } from './messages-requests.nl.js';

/** The same in English. */
export const requestsEn: Readonly<Record<keyof typeof requestsNl, string>> = {
  'requests.title': 'Requests and complaints',
  'requests.none': 'Nothing waits for an answer.',
  'requests.line': '{label}: by {due}.',
  'requests.line-late': '{label}: was due on {due}.',
  'requests.unconfirmed': 'First confirm who asks.',
  'requests.more': '{count, plural, one {And # more, later.} other {And # more, later.}}',
  'requests.nobody': 'not known any more',
  'requests.which': 'Which one would you like to go on with?',
  'requests.new': 'Enter a new request',
  'requests.letter': 'The letter for employees',
  'requests.lift': 'Use data again that is on hold',
  'requests.restricted': 'Whose?',
  'requests.step': 'What would you like to do?',
  'requests.step.confirm': 'Confirm that it is really this person who asks',
  'requests.step.give': 'Get the file with the data, to hand it over',
  'requests.step.correct': 'Correct the data',
  'requests.step.erase': 'Erase the data',
  'requests.step.restrict': 'Put its use on hold',
  'requests.step.stop-nudges': 'Stop the tips',
  'requests.step.close': 'Close: it has been answered',
  'requests.step.extend': 'Take two months more',
  'requests.step.refuse': 'Refuse',
  'requests.who': 'Who asks?',
  'requests.kind': 'What is asked?',
  'requests.received': 'When did it come in?',
  'requests.received-hint': 'The month counts from that day.',
  'requests.received-wrong': 'Choose a day in the past year, or today.',
  'requests.own': 'A colleague decides about your own data. Type "my data" yourself.',
  'requests.reason.close': 'What did you do?',
  'requests.reason.extend': 'Why is more time needed?',
  'requests.reason.refuse': 'Why do you refuse it?',
  'requests.evidence-hint': 'This is kept for two years as evidence. Add no medical details or dates.',
  'requests.reason-hint': 'Whoever asks reads this. Add no medical details or dates.',
  'requests.name': 'Name',
  'requests.email': 'E-mail address',
  'requests.dueDate': 'Due date',
  'requests.birthDate': 'Birth date of the child',
  'requests.leaveStart': 'Start of leave',
  'requests.returnDate': 'First day back',
  'requests.corrects': '{field}: from {from} to {to}.',
  'requests.days': 'Received on {received}, to be answered by {due}.',
  'requests.words': 'In their own words: {words}',
  'requests.extended-because': 'More time has been taken already, because: {reason}',
  'requests.gone': 'A colleague has just handled this request. Choose another.',
  'requests.overtaken': 'A colleague was just ahead of you. Type "requests" to see how it stands now.',
  'requests.preview.letter':
    'You get a letter in Dutch and English, the same for each employee. You can print or mail it.',
  'requests.preview.lift': 'The data of {name} is used again: the plan goes on, and tips come again.',
  'requests.preview.new': '{label}: to be answered by {due}.',
  'requests.preview.confirm':
    'You have checked yourself, outside this chat, that this person asks. If they asked for their data, they get it at once in their own chat.',
  'requests.preview.give':
    'You get the file here. Give it to this person, and to nobody else. The request is closed after that.',
  'requests.preview.correct': 'The data is corrected. Plans and cards follow.',
  'requests.preview.erase':
    'Everything of this person is erased: data, tips, and messages that stand in a chat. It cannot be undone.',
  'requests.preview.restrict':
    'The data stays and is not used any more: no tips come about or for this person.',
  'requests.preview.stop-nudges': 'No tips come about or for this person any more.',
  'requests.preview.close': 'The request is closed. Whoever asked is told that it has been dealt with.',
  'requests.preview.extend': 'The new date is {until}. Whoever asked is told, with your reason.',
  'requests.preview.refuse': 'The request is closed. Whoever asked reads your reason, and where to complain.',
  'requests.preview.reason': 'Your text: {reason}',
  'requests.letter-given': 'Here is the letter. Give it to each employee who asks, or to everyone.',
  'requests.lifted': 'The data of {name} is used again.',
  'requests.entered': 'Entered. Please answer by {due}.',
  'requests.entered-before': 'This request was there already. Please answer by {due}.',
  'requests.done.confirmed': 'Confirmed. Type "requests" to go on with it.',
  'requests.done.extended': 'There are two months more.',
  'requests.done.done': 'Closed.',
  'requests.done.refused': 'Refused and closed.',
  'requests.told': 'Whoever asked has had a message from me.',
  'requests.tell-yourself': 'I cannot write to this person. Please send this text yourself:',
  'requests.given-there': 'Confirmed. The data is in this person’s own chat now, and the request is closed.',
  'requests.given-file': 'Here is the file. Give it to this person, and keep no copy.',
  'requests.not-corrected':
    'This cannot be saved: that e-mail address is someone else’s. Check it, and type "requests".',
  'requests.erased': 'Everything of this person is erased. All that is left is that it was asked and done.',
  'requests.erased-waiting':
    '{count, plural, one {# message I still take back, once the chat lets me.} other {# messages I still take back, once the chat lets me.}}',
  'requests.erased-left':
    '{count, plural, one {# message I could not take back. Ask whoever got it to delete it.} other {# messages I could not take back. Ask those who got them to delete them.}}',
  'requests.erased-typed':
    '{count, plural, one {# reader may have written of it. Only who typed that can delete it, or your administrator.} other {# readers may have written of it. Only those who typed that can delete it, or your administrator.}}',
  'requests.erased-accepted':
    '{count, plural, one {# reader may have a file in their own OneDrive. Ask them to delete it.} other {# readers may have a file in their own OneDrive. Ask them to delete it.}}',
  'rights.told-erasing': 'Erasure: HR grants your request. Your data is being erased now.',

  'letter.title': 'About your data',
  'letter.intro':
    '{employer} uses Pro Parents Coach: a help in Teams and Slack that gives managers and HR a tip at the right moment when someone in the team becomes a parent. This letter is the same for each employee.',
  'letter.kept': 'What is kept',
  'letter.kept-team':
    'Of everyone in the roster: name, e-mail address, personnel number, team, hours, end of the contract and manager.',
  'letter.kept-leave':
    'Where HR reports it: the due date or the day of placement, the birth date, whether it is more than one child, and the days of your leave. What someone tells of their health is not asked and not kept.',
  'letter.why': 'What for',
  'letter.why-lines':
    'To arrange leave around birth, adoption and foster care as the law asks, and to help your manager do it well. Never to assess you, and no AI model is used.',
  'letter.who': 'Who sees it',
  'letter.who-lines':
    'HR sees it. Your manager sees your plan from the day that you agree with HR. {employer} decides about the data, and {operator} keeps it encrypted, on behalf of {employer}.',
  'letter.until': 'How long',
  'letter.until-lines':
    'Until after the last step of your plan. All of it goes within 30 days after you stop working here, or after {employer} stops using the coach.',
  'letter.rights': 'Your rights',
  'letter.rights-lines':
    'You can get an explanation, see your data and take it along, have it corrected or erased, have its use put on hold, and object to tips about you. You get an answer within a month.',
  'letter.how': 'How to do that',
  'letter.how-hr': 'Ask HR. HR checks that it is you.',
  'letter.how-chat': 'Or write to the coach in Teams or Slack: "my data". Your request then goes to HR.',
  'letter.contact': 'Not content?',
};
