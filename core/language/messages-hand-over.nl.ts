/** Long steps, and files that go from hand to hand: a part of `messages.nl.ts`. */
export const handOverNl = {
  'progress.title': 'Ik ben ermee bezig',
  'progress.card': 'Dit duurt even. Je kunt gewoon doorwerken: zodra het klaar is, staat het hier.',
  'progress.modal':
    'Dit duurt even. Je kunt dit venster sluiten: de uitkomst komt als bericht in ons gesprek.',
  'progress.below': 'Hieronder gaat het verder.',
} as const;
