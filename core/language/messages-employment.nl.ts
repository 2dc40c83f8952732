/** How someone works for the employer: a part of `messages.nl.ts`. */
export const employmentNl = {
  'employment.on-call': 'oproepkracht',
  'employment.agency': 'uitzendkracht',
  'employment.self-employed': 'zelfstandige',
  'plan.remarks': 'Wat hier anders is',
  'journey.employment-line':
    'Staat in het personeelsbestand als {employment}. Klopt dat niet? Pas het daar aan en stuur het opnieuw met "inlezen".',
  'journey.other-employers': 'Werkt ook voor een andere werkgever',
  'report.no-leave':
    'Deze persoon werkt als zelfstandige. Verlof via jullie is er niet, dus ook niets om aan te passen.',
  'import.field-employment': 'manier van werken',
  'import.employment':
    '{count, plural, one {Werkt niet met een gewoon contract, dus ik plan wat daarbij past (#):} other {Werken niet met een gewoon contract, dus ik plan wat daarbij past (#):}}',
  'people.employment': 'Werkt als {employment}',
} as const;
