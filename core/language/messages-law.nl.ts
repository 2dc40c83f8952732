/** By which law a plan was made: a part of `messages.nl.ts`. */
export const lawNl = {
  'plan.by-text': 'Naar de wettekst van {texts}.',
  'plan.by-text-of': '{date} ({articles})',
  'plan.by-text-rest': '{date} (de rest)',
  'plan.max-daily-wage': ', over een dagloon van ten hoogste {amount} (bedrag van {date})',
} as const;
