/** Linking a workspace and the first steps of HR: a part of `messages.nl.ts`. */
export const setUpNl = {
  'link.title': 'Nog een chat koppelen',
  'link.how': 'Voeg mij toe in {chat} en typ daar:',
  'link.code': 'koppel {code}',
  'link.until': 'De code werkt één keer, tot en met {date}. Wie hem daar typt, hoort bij HR.',
  'link.already': 'Deze omgeving is al gekoppeld aan {employer}. Je hoeft niets te doen.',
  'link.both': 'Teams en Slack zijn allebei al gekoppeld aan {employer}.',
  'guide.title': 'Zo ga je van start',
  'guide.intro': 'Welkom bij HR. Vier stappen, en je managers krijgen op tijd hun tips.',
  'guide.roster': 'Het personeelsbestand inlezen',
  'guide.journey': 'Het eerste traject melden',
  'guide.try': 'Een tip op jezelf uitproberen',
  'guide.settings': 'Kijken wanneer tips komen',
  'guide.done': 'Klaar',
  'guide.open': 'Nog te doen',
  'guide.all-done': 'Alles staat klaar. Typ "help" voor wat je nog meer kunt.',
} as const;
