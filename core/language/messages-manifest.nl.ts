/** How the coach presents itself in the lists of apps of Teams and Slack: a part of `messages.nl.ts`. */
export const manifestNl = {
  'manifest.name': 'Pro Parents Coach',
  'manifest.short': 'Coacht leidinggevenden als er in hun team iemand ouder wordt.',
  'manifest.full':
    'Pro Parents Coach helpt leidinggevenden en HR als er in een team iemand ouder wordt. HR meldt een zwangerschap, partnerverlof, adoptie of pleegzorg. De coach rekent het verlof en de termijnen uit. Op het juiste moment krijgt de leidinggevende een korte tip: wat eraan komt, waarom het telt, wat je kunt zeggen en wat je kunt doen. Vragen over verlof mag je gewoon stellen. De coach werkt voor werkgevers die een overeenkomst hebben: HR koppelt de werkruimte met een code. Staat er nog niets klaar? De coach zegt wat er nodig is en wie je kunt vragen. Hij leest alleen wat je hem zelf stuurt.',
  'manifest.slash': 'Praat met je coach: stel een vraag of typ een opdracht.',
} as const;
