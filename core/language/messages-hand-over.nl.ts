/** Long steps, and files that go from hand to hand: a part of `messages.nl.ts`. */
export const handOverNl = {
  'progress.title': 'Ik ben ermee bezig',
  'progress.card': 'Dit duurt even. Je kunt gewoon doorwerken: zodra het klaar is, staat het hier.',
  'progress.modal':
    'Dit duurt even. Je kunt dit venster sluiten: de uitkomst komt als bericht in ons gesprek.',
  'progress.below': 'Hieronder gaat het verder.',
  'file.consent':
    'Mag ik dit bestand bij je eigen bestanden in OneDrive zetten? Ik bewaar het hooguit een dag voor je.',
  'file.summary': 'Er staat een bestand voor je klaar',
  'file.declined': 'Goed, ik heb het bestand weggedaan. Wil je het toch? Vraag het dan opnieuw.',
  'upload.take-away':
    'Het bestand dat je me gaf, staat nog in deze chat. Ik kan het daar niet weghalen: doe jij dat, als er namen in staan?',
  'upload.place': 'Naar het bestand',
} as const;
