/** The end of an agreement, and what happens then: a part of `messages.nl.ts`. */
export const retentionNl = {
  'retention.ends': 'De overeenkomst met {name} loopt tot en met {date}',
  'retention.ends-until':
    'Tot die dag werkt alles zoals je gewend bent, en kun je bij me opvragen wat ik bewaar.',
  'retention.ends-then':
    'Daarna stuur ik niemand meer iets. Je krijgt een bestand met alles wat ik bewaar, ik haal mijn berichten weg, en uiterlijk op {date} is alles bij mij verwijderd.',
  'retention.ends-longer': 'Gaan jullie verder? Verleng dan op tijd, bij wie de coach voor jullie beheert.',
  'retention.ended': 'De overeenkomst met {name} liep tot en met {date}',
  'retention.ended-file':
    'Je krijgt hieronder een bestand met alles wat ik bewaarde. Zet het op een veilige plek: het gaat over mensen.',
  'retention.ended-large':
    'Alles wat ik bewaarde, staat in een bestand dat te groot is voor deze chat. Vraag het bij wie de coach voor jullie beheert.',
  'retention.ended-then':
    'Ik stuur niemand meer iets, en haal nu mijn berichten weg. Uiterlijk op {date} is alles bij mij verwijderd.',
  'retention.closed':
    'De overeenkomst met je werkgever is afgelopen. Ik kan je daarom niets meer laten zien. Vragen? HR van je werkgever helpt je verder.',
  'retention.closed-title': 'Ik ben hier klaar',
  'retention.all-back': 'Al mijn berichten zijn weggehaald',
  'retention.left': 'Deze berichten kon ik niet weghalen',
  'retention.left-with': '{name}, {chat}: {count, plural, one {# bericht} other {# berichten}}',
  'retention.own-teams-messages':
    'Wat mensen me in Teams zelf schreven, staat er nog. Zij kunnen het verwijderen, en jullie Teams-beheerder met een bewaarbeleid.',
  'retention.own-teams-uploads':
    'Bestanden die mensen me in Teams gaven, staan in hun eigen OneDrive, in de map met chatbestanden. Zij kunnen ze verwijderen, en jullie beheerder.',
  'retention.own-teams-accepted':
    'Bestanden die mensen in Teams van me aannamen, staan bij hun eigen bestanden in OneDrive ({count, plural, =0 {ik weet van geen} one {ik weet van # bestand} other {ik weet van # bestanden}}). Alleen zij en jullie beheerder kunnen ze verwijderen.',
  'retention.own-slack-messages':
    'Wat mensen me in Slack zelf schreven, staat er nog. Zij kunnen het verwijderen, en jullie Slack-beheerder met een bewaartermijn.',
  'retention.own-slack-uploads':
    'Bestanden die mensen me in Slack gaven of van me bewaarden, kunnen zij zelf verwijderen, en jullie Slack-beheerder.',
  'retention.remove-teams':
    'Voor de beheerder van Teams: haal de app weg in het Teams-beheercentrum, bij Teams-apps, Apps beheren, Pro Parents Coach. Een sleutel van jullie had de app in Teams niet.',
} as const;
