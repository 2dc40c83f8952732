/** What the web server shows to anyone: a part of `messages.nl.ts`. A paragraph a line. */
export const pagesNl = {
  'page.other-language': 'Read this in English',
  'privacy.title': 'Privacy',
  'terms.title': 'Voorwaarden',
  'terms.text': [
    'Pro Parents Coach is er voor werkgevers die een overeenkomst met ons hebben, en voor hun leidinggevenden en HR. Wat er is afgesproken, staat in die overeenkomst.',
    'De coach geeft algemene informatie over verlof, met de regel erbij, en tips voor het gesprek. Dat is geen juridisch of medisch advies. De werkgever beslist; twijfel je, vraag het dan aan HR.',
    'Gebruik de coach alleen voor je werk, en schrijf er geen medische gegevens in. Deel wat je leest alleen met wie het moet weten.',
    'Heb je een vraag of wil je iets melden? Vraag het aan HR van je werkgever, die ons bereikt.',
  ].join('\n'),
} as const;
