import type { statementNl } from './messages-statement.nl.js';

/** The privacy statement and who runs the service: a part of `messages.en.ts`. */
export const statementEn: Readonly<Record<keyof typeof statementNl, string>> = {
  'operator.missing': '[not filled in yet by the operator: {setting}]',
  'operator.no-sub-processors': 'nobody but ourselves',
  'operator.iso27001.none': 'We are not certified for ISO 27001.',
  'operator.iso27001.working-towards': 'We are working towards certification for ISO 27001.',
  'operator.iso27001.certified': 'We are certified for ISO 27001.',
  'statement.news-title': 'Our privacy statement',
  'statement.news': 'There is a new version of our privacy statement, of {date}. You need to do nothing.',
  'statement.news-read':
    'Type "privacy" to read it here. Do you have a question or an objection? It says whom to turn to.',
};
