/** The privacy statement and who runs the service: a part of `messages.nl.ts`. */
export const statementNl = {
  'operator.missing': '[nog niet ingevuld door de aanbieder: {setting}]',
  'operator.no-sub-processors': 'niemand anders dan wijzelf',
  'operator.iso27001.none': 'Wij zijn niet gecertificeerd voor ISO 27001.',
  'operator.iso27001.working-towards': 'Wij werken toe naar certificering voor ISO 27001.',
  'operator.iso27001.certified': 'Wij zijn gecertificeerd voor ISO 27001.',
  'statement.news-title': 'Onze privacyverklaring',
  'statement.news': 'Er is een nieuwe versie van onze privacyverklaring, van {date}. Je hoeft niets te doen.',
  'statement.news-read':
    'Typ "privacy" om haar hier te lezen. Heb je een vraag of bezwaar? Daar staat bij wie je terechtkunt.',
} as const;
