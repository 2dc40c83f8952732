import { announceEn } from './messages-announce.en.js';
import { nudgeEn } from './messages-nudge.en.js';
import { arrangeEn } from './messages-arrange.en.js';
import { teamEn } from './messages-team.en.js';
import { stepsEn } from './messages-steps.en.js';
import { tipsEn } from './messages-tips.en.js';
import { auditEn } from './messages-audit.en.js';
import { coverEn } from './messages-cover.en.js';
import { homeEn } from './messages-home.en.js';
import { changesEn } from './messages-changes.en.js';
import { journeyEn } from './messages-journey.en.js';
import { deadlinesEn } from './messages-deadlines.en.js';
import { exportEn } from './messages-export.en.js';
import { fetchEn } from './messages-fetch.en.js';
import { handOverEn } from './messages-hand-over.en.js';
import { importEn } from './messages-import.en.js';
import { termsEn } from './messages-own-terms.en.js';
import { employmentEn } from './messages-employment.en.js';
import { lawEn } from './messages-law.en.js';
import { looksAfterEn } from './messages-looks-after.en.js';
import { manifestEn } from './messages-manifest.en.js';
import { pagesEn } from './messages-pages.en.js';
import { playgroundEn } from './messages-playground.en.js';
import { breachEn } from './messages-breach.en.js';
import { documentsEn } from './messages-documents.en.js';
import { statementEn } from './messages-statement.en.js';
import { processingEn } from './messages-processing.en.js';
import { peopleEn } from './messages-people.en.js';
import { requestsEn } from './messages-requests.en.js';
import { rightsEn } from './messages-rights.en.js';
import { usageEn } from './messages-usage.en.js';
import { retentionEn } from './messages-retention.en.js';
import { setUpEn } from './messages-set-up.en.js';
import type { MessageKey } from './messages.nl.js';

/** The English of `messages.nl.ts`, under the same keys and with the same placeholders. */
export const en: Readonly<Record<MessageKey, string>> = {
  ...announceEn,
  ...arrangeEn,
  ...nudgeEn,
  ...auditEn,
  ...changesEn,
  ...coverEn,
  ...homeEn,
  ...deadlinesEn,
  ...teamEn,
  ...stepsEn,
  ...tipsEn,
  ...journeyEn,
  ...exportEn,
  ...fetchEn,
  ...handOverEn,
  ...importEn,
  ...lawEn,
  ...employmentEn,
  ...termsEn,
  ...looksAfterEn,
  ...manifestEn,
  ...pagesEn,
  ...playgroundEn,
  ...peopleEn,
  ...processingEn,
  ...breachEn,
  ...documentsEn,
  ...statementEn,
  ...retentionEn,
  ...setUpEn,
  ...rightsEn,
  ...usageEn,
  ...requestsEn,
  'welcome.title': 'Welcome, {firstName}',
  'welcome.value':
    'I am your coach when someone in your team becomes a parent. At the right moment you get a short tip: what to do, what to say and what to leave out.',
  'welcome.teams':
    'There is nothing to set up. My tips come here, in this chat, on the morning of a working day.',
  'welcome.slack':
    'There is nothing to set up. My tips come here, in this app, on the morning of a working day.',
  'welcome.privacy':
    'Only you read this conversation. Please write no medical details: I do not need them. Type "privacy" to read what is done with data.',
  'stranger.title': 'Hello, I am Pro Parents Coach',
  'stranger.value':
    'I help managers and HR when someone in a team becomes a parent: a short tip at the right moment, the leave at a glance, and answers to questions.',
  'stranger.missing': 'What is still needed',
  'stranger.how': 'How to get there',
  'stranger.link-ask': 'Ask HR or your administrator. You may pass this message on.',
  'stranger.link-id': 'HR asks whoever operates me for a code.',
  'stranger.link-do': 'Whoever has the code types here in this chat: link CODE. Then the coach helps on.',
  'stranger.add-ask': 'Ask HR to put you in the roster as a manager or as HR.',
  'stranger.add-email': 'Give them the e-mail address you use here in the chat.',
  'stranger.add-do':
    'HR gives me that file here in the chat, by typing "import". From then on I know who you are.',
  'stranger.again': 'All arranged? Then write to me again. There is nothing to set up.',
  'stranger.not-yet': 'I cannot help you yet',
  'help.title': 'What you can ask',
  'help.intro': 'Type one of these words. Capitals make no difference.',
  'help.not-understood': 'I did not get that. Perhaps what you are looking for is here.',
  'help.no-text': 'I can only read text. Just type what you would like to know.',
  'help.tips': 'Below each tip there are buttons: done, later, or not relevant.',
  'help.more': 'Still stuck? Ask HR.',
  'help.typed': 'I do not keep what you type, but the chat does. So write nothing about anybody’s health.',
  'talk.thanks-title': 'You are welcome',
  'talk.thanks': 'I am here when you need me.',
  'talk.fine-title': 'Good',
  'talk.fine': 'I am here when you need me. Ask me about leave at any time.',
  'talk.sign-title': 'I see your reaction',
  'talk.sign': 'I am here when you need me. Ask me about leave at any time.',
  'talk.answer-title': 'Are you answering a tip?',
  'talk.answer':
    'Then press a button below that tip, and I will remember. A question about leave you can simply type.',
  'talk.stop-title': 'Would you like to hear less from me?',
  'talk.stop':
    'Press "Not relevant" below a tip and I will not bring it up again. With "settings" you choose when tips arrive. No more tips at all? Ask HR to sign you off.',
  'talk.bye-title': 'Goodbye',
  'talk.bye': 'You will hear from me when there is something to do.',
  'talk.well-title': 'I am well, thank you',
  'talk.well': 'What can I help you with? A question about leave you can simply type.',
  'talk.upset-title': 'I am sorry about that',
  'talk.upset':
    'Tell me in a few words what you want to know about leave and I will see what I can do. Still stuck? HR is glad to help.',
  'nudge.about': 'About',
  'nudge.until': 'Do this by',
  'nudge.why': 'Why now',
  'nudge.steps': 'What you can do',
  'nudge.say': 'A way to begin',
  'nudge.avoid': 'What not to ask or say',
  'nudge.source': 'Source: ',
  'nudge.practice': 'good practice, not a law',
  'nudge.done': 'Done. Thank you.',
  'nudge.snoozed': 'I will remind you on {date}.',
  'nudge.dismissed': 'Not relevant. I will not bring it up again.',
  'action.show-plan': 'Show the plan',
  'action.open-what': 'Open: {title}',
  'action.open-about': 'Open: {title}, about {name}',
  'digest.title': '{count, plural, one {# thing for today} other {# things for today}}',
  'digest.all-done': 'All done for today',
  'digest.rest':
    '{count, plural, one {# more thing is waiting, less urgent.} other {# more things are waiting, less urgent.}} If you do nothing, they come up the next working day.',
  'digest.show-rest': '{count, plural, one {Show the other one} other {Show the other #}}',
  'digest.done': 'done',
  'digest.dismissed': 'not relevant',
  'digest.snoozed': 'comes back later',
  'digest.over': 'One thing no longer holds. There is nothing to do about it.',
  'digest.missed': 'Perhaps not seen yet',
  'digest.missed-why':
    'I am not sure that this message reached you. Did you get it already? Then you can skip it.',
  'digest.more':
    '{count, plural, one {# other thing does not fit in here.} other {# other things do not fit in here.}} Type "plan" for the overview.',
  'over.title': 'This is no longer needed',
  'over.plan-changed':
    'The plan has changed and this tip no longer fits in. There is nothing more for you to do about it.',
  'over.not-yours': 'A colleague has taken over from you here. There is nothing more for you to do.',
  'over.away':
    'You are away now. A colleague has taken this over, and you do not have to do anything. When you are back, you see here what is still open.',
  'over.taken': 'A colleague has picked this up. You do not have to do anything more.',
  'over.expired': 'The last day for this tip has passed. There is nothing more for you to do about it.',
  'withdrawn.title': 'This message is no longer here.',
  'form.open': 'Open the form',
  'form.back': 'Back',
  'form.cancel': 'Cancel',
  'form.close': 'Close',
  'form.coach': 'Pro Parents Coach',
  'form.loading': 'One moment…',
  'form.yes': 'Yes',
  'form.none': 'No choice',
  'form.search': 'Type a few letters',
  'form.type-name': 'Cannot find the name? Type it here',
  'form.file': '{label}: send the file here in the chat. Its name ends in {endings}.',
  'form.required': 'Please fill in: {label}.',
  'form.number': 'Enter a number from {min, number} up to and including {max, number}.',
  'form.errors':
    '{count, plural, one {# answer is not right yet.} other {# answers are not right yet.}} Below it you read what to do.',
  'form.more-lines': '{count, plural, one {And # more line.} other {And # more lines.}}',
  'plan.title': 'The plan of {name}',
  'plan.start-window': 'Leave can start',
  'plan.leave': 'Leave',
  'plan.no-leave': 'There is no leave in the plan yet.',
  'plan.no-work': 'No work in this time',
  'plan.windows': 'To be taken between',
  'plan.hours': 'How many hours',
  'plan.entitlement': '{hours, plural, one {# hour} other {# hours}}',
  'plan.entitlement-wage': ', of which {hours, number} hours at {percent}% pay',
  'plan.entitlement-benefit':
    ', of which {hours, number} hours at {percent}% of the daily wage, up to the maximum (UWV)',
  'plan.deadlines': 'Deadlines',
  'plan.past': 'past',
  'plan.steps': 'What comes next',
  'plan.no-steps': 'Nothing else is planned.',
  'plan.more-steps': '{count, plural, one {And # thing later.} other {And # things later.}}',
  'plan.overrides': 'Changed by HR',
  'plan.override': '{chosen}. As calculated: {lawful}.',
  'plan.contract-end': 'End of the contract',
  'plan.benefit': 'the benefit goes on for a birth or a due date up to and including {date}',
  'plan.no-benefit': 'the benefit goes on only for a birth or a due date up to and including {date}',
  'plan.deadline': 'Deadline',
  'plan.estimated': 'estimate',
  'plan.cut-off': 'That is shorter than asked: the right ends on the last of these days.',
  'plan.estimated-why': 'An estimate rests on a date that can still change.',
  'plan.range': '{from} to {to}',
  'timeline.title': 'Leave, deadlines and tips in order',
  'timeline.leave': 'leave',
  'timeline.deadline': 'deadline',
  'timeline.nudge': 'tip',
  'timeline.until': 'to {date}',
  'plan-choice.title': 'Which plan would you like to see?',
  'plan-choice.nobody': 'I see nobody of that name in your team.',
  'plan-choice.nobody-hr': 'I see nobody of that name.',
  'plan-choice.no-plan': 'I have no plan of {name} yet. As soon as HR reports one, you hear from me.',
  'plan-choice.no-plan-hr': 'I have no plan of {name} yet. Have it imported by whoever operates me.',
  'plan-choice.more': '{count, plural, one {There is # other plan.} other {There are # other plans.}}',
  'plan-choice.how': 'Type "plan" and the name, for example: plan {name}.',
  'no-journeys.title': 'Nothing to plan yet',
  'no-journeys.text': 'Nobody in your team has a plan now. As soon as HR reports one, you hear from me.',
  'no-journeys.text-hr':
    'Nobody has a plan now. Have a new plan imported by whoever operates me, and you see it here.',
  'summary.unreachable': 'There is someone I cannot reach. Open the message.',
  'answer.related': 'Did you mean something else?',
  'answer.hr': 'In doubt, or does your collective agreement give more? Ask HR.',
  'answer.leave-start': 'The leave of {name} starts on {date}.',
  'answer.leave-end': 'The last day of leave of {name} is {date}.',
  'answer.leave-length': 'The leave of {name} lasts {length}, from {from} up to and including {to}.',
  'answer.weeks': '{weeks, plural, one {# week} other {# weeks}}',
  'answer.days': '{days, plural, one {# day} other {# days}}',
  'answer.start-window':
    'The leave of {name} can start from {from} up to and including {to}. {name} picks the day.',
  'answer.free-window': '{leave}: {name} can take it from {from} up to and including {to}.',
  'answer.return': 'The first day of {name} back at work is {date}.',
  'answer.due-date': 'The due date in the plan of {name} is {date}.',
  'answer.estimated': 'This is an estimate: the date can still change.',
  'answer.hours': 'These are the hours of leave of {name}.',
  'answer.deadlines': 'These are the deadlines in the plan of {name}.',
  'answer.steps': 'This is still to come in the plan of {name}.',
  'answer.steps-before': 'This is still to come before the leave of {name} starts.',
  'answer.step-open': 'Now: {title}',
  'answer.steps-open': 'This is still open in the plan of {name}.',
  'no-answer.title': 'I do not know that',
  'no-answer.text':
    'I know about leave, about your part in it, and about the plans in your team. I have no answer to this question. HR is glad to help.',
  'no-answer.how': 'You can also ask in another way, for example: how long is parental leave?',
  'form.error.required': 'Please fill this in.',
  'form.error.too-long': 'This is too long. Please shorten it.',
  'form.error.choice': 'Choose something from the list.',
  'form.error.number': 'Fill in a number that fits here.',
  'form.error.date': 'Fill in a date, such as 2027-03-10.',
  'form.error.person': 'I cannot find this person. Type a part of the name and choose from the list.',
  'form.error.file-kind': 'I cannot read this kind of file. Choose another one.',
  'form.error.file-unreadable': 'I could not open this file. Please send it again.',
  'form.error.invalid': 'This is not right. Please check it.',
  'form.next': 'Next',
  'form.changed-meanwhile': 'Something changed in the meantime. This is how it stands now:',
  'form.save': 'Save',
  'settings.title': 'Your settings',
  'settings.locale': 'Language',
  'settings.time': 'Tips arrive from',
  'settings.time-hint': 'On working days, in your time zone.',
  'settings.phone': 'Your phone number at your employer: {phone}. You and HR alone see it.',
  'settings.zone': 'Time zone',
  'settings.employer': '{value}, as your employer has it',
  'settings.preview-title': 'Is this right?',
  'settings.preview': '{field}: {value}',
  'settings.preview-moves':
    '{count, plural, =0 {No tips move.} one {# tip moves along.} other {# tips move along.}}',
  'settings.saved-title': 'Saved',
  'settings.saved': 'I will keep to this from now on.',
  'form.from': 'First day',
  'form.until': 'Last day',
  'form.error.until': 'The last day comes before the first. Choose a later day.',
  'form.error.past': 'This day has passed. Choose a later day.',
  'settings.unchanged': 'Nothing has changed.',
  'chat.answered-privately': 'I have answered you in our own conversation, where nobody else can read it.',
  'slack.not-installed':
    'The installation was not completed. Start again, or ask your Slack administrator for help.',
  'problem.title': 'That did not work',
  'problem.cancelled': 'Cancelled',
  'problem.one-to-one': 'In a one-to-one chat only',
  'problem.line': 'line {line}',
  'problem.lines': 'lines {lines}{others, plural, =0 {} other { and # more}}',
  'problem.help': 'Type "help" to see what I can do for you.',
  'summary.welcome': 'Welcome! Your coach says hello.',
  'summary.stranger': 'Your coach says hello.',
  'summary.did-you-mean': 'Your coach wonders what you meant.',
  'summary.help': 'What you can ask your coach.',
  'summary.nudge': 'Your coach has a new message for you.',
  'summary.nudge-closed': 'Your answer is saved.',
  'summary.prepare': 'Your coach has something ready for you.',
  'summary.digest':
    '{count, plural, one {Your coach has # thing for you.} other {Your coach has # things for you.}}',
  'summary.digest-done': 'All done for today.',
  'summary.nudge-over': 'An earlier message of your coach has changed.',
  'summary.form': 'Your coach has something to ask you.',
  'summary.setup-guide': 'How to get started with your coach.',
  'summary.trial': 'A trial of a tip of your coach.',
  'summary.notice': 'Your coach has something to tell you.',
  'summary.withdrawn': 'This message is no longer here.',
  'summary.plan': 'The plan you asked for is ready.',
  'summary.plan-choice': 'Choose which plan to see.',
  'summary.no-journeys': 'There is no plan to show now.',
  'summary.overview': 'Your overview is ready.',
  'summary.answer': 'The answer to your question is ready.',
  'summary.no-answer': 'I have no answer to your question.',
  'summary.problem': 'Open this message of your coach to see what you can do.',
};
