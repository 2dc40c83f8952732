/**
 * All words of cards and replies except the content of milestones, in ICU MessageFormat. A plural's branches start
 * with `#` and hold no placeholder, so that the compiler can read a message's placeholders from its text.
 */
export const nl = {
  'welcome.title': 'Welkom, {firstName}',
  'welcome.value':
    'Ik ben je coach als er in je team iemand ouder wordt. Op het juiste moment krijg je een korte tip: wat je kunt doen, wat je kunt zeggen en wat je beter laat.',
  'welcome.teams':
    'Je hoeft niets in te stellen. Mijn tips komen hier, in deze chat, op een werkdag in de ochtend.',
  'welcome.slack':
    'Je hoeft niets in te stellen. Mijn tips komen hier, in deze app, op een werkdag in de ochtend.',
  'welcome.privacy':
    'Alleen jij leest dit gesprek. Schrijf mij geen medische gegevens: ik heb ze niet nodig.',
  'help.title': 'Dit kun je vragen',
  'help.intro': 'Typ een van deze woorden. Hoofdletters maken niet uit.',
  'help.tips': 'Onder elke tip staan knoppen: klaar, later, of niet van toepassing.',
  'help.more': 'Kom je er niet uit? Vraag het aan HR.',
  'nudge.about': 'Over',
  'nudge.until': 'Doe dit uiterlijk',
  'nudge.why': 'Waarom nu',
  'nudge.steps': 'Wat je kunt doen',
  'nudge.say': 'Zo kun je beginnen',
  'nudge.avoid': 'Wat je beter niet vraagt of zegt',
  'nudge.source': 'Bron: ',
  'nudge.practice': 'goede gewoonte, geen wet',
  'nudge.done': 'Gedaan. Mooi, dank je wel.',
  'nudge.snoozed': 'Ik herinner je eraan op {date}.',
  'nudge.dismissed': 'Niet van toepassing. Ik begin er niet meer over.',
  'action.done': 'Gedaan',
  'action.snooze-day': 'Herinner me morgen',
  'action.snooze-week': 'Over een week',
  'action.dismiss': 'Niet van toepassing',
  'action.show-plan': 'Bekijk het plan',
  'action.open': 'Openen',
  'action.open-what': 'Openen: {title}',
  'digest.title': '{count, plural, one {# tip voor vandaag} other {# tips voor vandaag}}',
  'digest.missed': 'Misschien nog niet gezien',
  'digest.missed-why':
    'Ik weet niet zeker of dit bericht je heeft bereikt. Had je het al? Dan kun je het overslaan.',
  'digest.more':
    '{count, plural, one {# andere tip past niet meer in dit bericht.} other {# andere tips passen niet meer in dit bericht.}}',
  'plan.title': 'Het plan van {name}',
  'plan.start-window': 'Verlof kan ingaan',
  'plan.leave': 'Verlof',
  'plan.no-leave': 'Er staat nog geen verlof in het plan.',
  'plan.no-work': 'Geen werk in deze tijd',
  'plan.windows': 'Vrij te kiezen binnen',
  'plan.hours': 'Hoeveel uur',
  'plan.entitlement': '{hours, number} uur',
  'plan.entitlement-paid': ', waarvan {hours, number} uur met {percent}% loon',
  'plan.deadlines': 'Uiterste data',
  'plan.steps': 'Dit komt eraan',
  'plan.no-steps': 'Er komen geen tips meer.',
  'plan.more-steps': '{count, plural, one {En # tip later.} other {En # tips later.}}',
  'plan.overrides': 'Aangepast door HR',
  'plan.override': '{date}: {chosen}. Volgens de wet: {lawful}.',
  'plan.estimated': 'schatting',
  'plan.estimated-why': 'Een schatting hangt af van een datum die nog kan veranderen.',
  'plan.range': '{from} t/m {to}',
  'plan-choice.title': 'Welk plan wil je zien?',
  'plan-choice.more': '{count, plural, one {Er is nog # ander plan.} other {Er zijn nog # andere plannen.}}',
  'plan-choice.how': 'Typ "plan" en de naam, bijvoorbeeld: plan {name}.',
  'no-journeys.title': 'Nog niets te plannen',
  'no-journeys.text': 'Er is nu niemand in je team met een plan. Zodra HR er een doorgeeft, hoor je van mij.',
  'problem.title': 'Dat lukte niet',
  'problem.line': 'regel {line}',
  'problem.help': 'Typ "help" om te zien wat ik voor je kan doen.',
  'summary.welcome': 'Welkom! Je coach stelt zich voor.',
  'summary.help': 'Wat je je coach kunt vragen.',
  'summary.nudge': 'Je coach heeft een nieuwe tip voor je.',
  'summary.nudge-closed': 'Je antwoord is bewaard.',
  'summary.digest':
    '{count, plural, one {Je coach heeft # tip voor je.} other {Je coach heeft # tips voor je.}}',
  'summary.plan': 'Het plan dat je vroeg staat klaar.',
  'summary.plan-choice': 'Kies welk plan je wilt zien.',
  'summary.no-journeys': 'Er is nu geen plan om te laten zien.',
  'summary.problem': 'Dat lukte niet. Open het bericht om te zien wat je kunt doen.',
} as const;

/** The name of a message. Dutch is written first, so its keys are the list. */
export type MessageKey = keyof typeof nl;
