/** What the web server shows to anyone: a part of `messages.nl.ts`. A paragraph a line. */
export const pagesNl = {
  'page.other-language': 'Read this in English',
  'privacy.title': 'Privacy',
  'privacy.text': [
    'Pro Parents Coach helpt leidinggevenden en HR als er in een team iemand ouder wordt. De werkgever heeft daarvoor een overeenkomst met ons. De werkgever bepaalt wat er met de gegevens gebeurt; wij verwerken ze in opdracht.',
    'Wij bewaren van gebruikers naam, e-mailadres, telefoonnummer (als de werkgever dat geeft) en het account in Teams of Slack. Van medewerkers bewaren wij naam, e-mailadres, personeelsnummer, team en leidinggevende. Van een traject bewaren wij de uitgerekende datum, de geboortedatum, of het om meer kinderen gaat, en het verlof. Medische gegevens vragen wij niet.',
    'Wij gebruiken deze gegevens om op het juiste moment tips te geven en vragen over verlof te beantwoorden. Wij geven ze aan niemand anders dan de partijen die nodig zijn om de dienst te leveren, of als de wet dat eist.',
    'Wij bewaren de gegevens zolang de overeenkomst met de werkgever loopt en verwijderen ze daarna binnen 30 dagen. Gegevens van wie uit dienst is, verwijderen wij binnen 30 dagen nadat wij dat weten.',
    'Je hebt recht op uitleg, inzage, verbetering, verwijdering, overdracht, beperking en bezwaar. Vraag het aan HR van je werkgever. Je krijgt in principe binnen een maand antwoord. Ben je niet tevreden? Dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.',
  ].join('\n'),
  'terms.title': 'Voorwaarden',
  'terms.text': [
    'Pro Parents Coach is er voor werkgevers die een overeenkomst met ons hebben, en voor hun leidinggevenden en HR. Wat er is afgesproken, staat in die overeenkomst.',
    'De coach geeft algemene informatie over verlof, met de regel erbij, en tips voor het gesprek. Dat is geen juridisch of medisch advies. De werkgever beslist; twijfel je, vraag het dan aan HR.',
    'Gebruik de coach alleen voor je werk, en schrijf er geen medische gegevens in. Deel wat je leest alleen met wie het moet weten.',
    'Heb je een vraag of wil je iets melden? Vraag het aan HR van je werkgever, die ons bereikt.',
  ].join('\n'),
} as const;
