import type { pagesNl } from './messages-pages.nl.js';

/** What the web server shows to anyone: a part of `messages.en.ts`. A paragraph a line. */
export const pagesEn: Readonly<Record<keyof typeof pagesNl, string>> = {
  'page.other-language': 'Lees dit in het Nederlands',
  'privacy.title': 'Privacy',
  'privacy.text': [
    'Pro Parents Coach helps managers and HR when someone in a team becomes a parent. The employer has an agreement with us for that. The employer decides what is done with the data; we process them on its instructions.',
    'Of users we keep the name, e-mail address, phone number (where the employer gives it) and the account in Teams or Slack. Of employees we keep the name, e-mail address, personnel number, team and manager. Of a journey we keep the due date, the birth date, whether there is more than one child, and the leave. We do not ask for medical data.',
    'We use these data to give tips at the right moment and to answer questions about leave. We give them to nobody but the parties needed to deliver the service, or where the law demands it.',
    'We keep the data as long as the agreement with the employer lasts, and delete them within 30 days after its end. Data of someone who has left are deleted within 30 days after we know.',
    'You have the right to explanation, access, correction, erasure, portability, restriction and objection. Ask HR of your employer. You get an answer within a month in principle. Not satisfied? You can complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).',
  ].join('\n'),
  'terms.title': 'Terms',
  'terms.text': [
    'Pro Parents Coach is there for employers that have an agreement with us, and for their managers and HR. What was agreed stands in that agreement.',
    'The coach gives general information about leave, with the rule beside it, and tips for the conversation. That is no legal or medical advice. The employer decides; in doubt, ask HR.',
    'Use the coach for your work only, and write no medical data in it. Share what you read only with those who need to know.',
    'Do you have a question, or something to report? Ask HR of your employer, who reaches us.',
  ].join('\n'),
};
