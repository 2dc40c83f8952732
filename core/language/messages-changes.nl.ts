/** What a change of HR does, before and after it is made: a part of `messages.nl.ts`. */
export const changesNl = {
  'change.added': '{count, plural, one {Er komt # tip bij.} other {Er komen # tips bij.}}',
  'change.moved':
    '{count, plural, one {# tip komt op een ander moment.} other {# tips komen op een ander moment.}}',
  'change.passed-on':
    '{count, plural, one {# tip gaat naar iemand anders.} other {# tips gaan naar iemand anders.}}',
  'change.cancelled': '{count, plural, one {# tip vervalt.} other {# tips vervallen.}}',
  'change.redrawn':
    '{count, plural, one {# kaart die er al staat, krijgt andere dagen.} other {# kaarten die er al staan, krijgen andere dagen.}}',
  'change.taken-back':
    '{count, plural, one {# kaart die er al staat, haal ik terug.} other {# kaarten die er al staan, haal ik terug.}}',
  'change.nothing': 'Aan de tips verandert niets.',
} as const;
