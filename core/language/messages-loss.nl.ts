/** A loss that HR reports: a part of `messages-journey.nl.ts`. */
export const lossNl = {
  'loss.title': 'Verlies melden',
  'loss.line': 'Wat verdrietig. Ik heb alleen deze dag nodig; schrijf verder niets op.',
  'loss.what': 'Wat is er gebeurd?',
  'loss.what.child': 'Het kind is overleden, of de zwangerschap of plaatsing is voorbij',
  'loss.what.one-lives': 'Een van de kinderen is overleden, en er leeft een kind',
  'loss.what.one-stays': 'Adoptie of pleegzorg: een kind blijft niet, een ander kind wel',
  'loss.what.mother': 'De moeder is overleden',
  'loss.date': 'Gemeld op',
  'loss.partner-only':
    'Dit kan ik alleen vastleggen bij de partner. Kies een andere regel, of vraag een collega.',
  'loss.several-only':
    'Ik weet hier van één kind. Verbeter eerst de gegevens als het er meer zijn, of kies een andere regel.',
  'loss.placement-only':
    'Deze regel is voor adoptie en pleegzorg. Kies een andere regel, of verbeter eerst de gegevens.',
  'loss.preview': 'Ik leg het verlies bij {name} vast, gemeld op {date}. Vrolijke tips komen niet meer.',
  'loss.preview.one-lives':
    'Ik leg het verlies bij {name} vast, gemeld op {date}. Wat gepland is, blijft staan, en tips komen in andere woorden.',
  'loss.preview.one-stays':
    'Ik leg vast dat een van de kinderen niet bij {name} blijft, gemeld op {date}. Tips komen in andere woorden.',
  'loss.saved':
    'Vastgelegd. Jullie en de leidinggevende krijgen over {name} alleen nog wat nu past. Sterkte.',
} as const;
