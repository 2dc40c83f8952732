import { announceNl } from './messages-announce.nl.js';
import { nudgeNl } from './messages-nudge.nl.js';
import { arrangeNl } from './messages-arrange.nl.js';
import { teamNl } from './messages-team.nl.js';
import { stepsNl } from './messages-steps.nl.js';
import { tipsNl } from './messages-tips.nl.js';
import { auditNl } from './messages-audit.nl.js';
import { coverNl } from './messages-cover.nl.js';
import { homeNl } from './messages-home.nl.js';
import { changesNl } from './messages-changes.nl.js';
import { journeyNl } from './messages-journey.nl.js';
import { deadlinesNl } from './messages-deadlines.nl.js';
import { exportNl } from './messages-export.nl.js';
import { fetchNl } from './messages-fetch.nl.js';
import { handOverNl } from './messages-hand-over.nl.js';
import { importNl } from './messages-import.nl.js';
import { termsNl } from './messages-own-terms.nl.js';
import { employmentNl } from './messages-employment.nl.js';
import { lawNl } from './messages-law.nl.js';
import { looksAfterNl } from './messages-looks-after.nl.js';
import { manifestNl } from './messages-manifest.nl.js';
import { pagesNl } from './messages-pages.nl.js';
import { playgroundNl } from './messages-playground.nl.js';
import { breachNl } from './messages-breach.nl.js';
import { documentsNl } from './messages-documents.nl.js';
import { statementNl } from './messages-statement.nl.js';
import { processingNl } from './messages-processing.nl.js';
import { peopleNl } from './messages-people.nl.js';
import { requestsNl } from './messages-requests.nl.js';
import { rightsNl } from './messages-rights.nl.js';
import { usageNl } from './messages-usage.nl.js';
import { retentionNl } from './messages-retention.nl.js';
import { setUpNl } from './messages-set-up.nl.js';

/**
 * All words of cards and replies except the content of milestones, in ICU MessageFormat. A plural's branches hold
 * `#` and no placeholder, so that the compiler can read a message's placeholders from its text.
 */
export const nl = {
  ...announceNl,
  ...arrangeNl,
  ...nudgeNl,
  ...auditNl,
  ...changesNl,
  ...coverNl,
  ...homeNl,
  ...deadlinesNl,
  ...teamNl,
  ...stepsNl,
  ...tipsNl,
  ...journeyNl,
  ...exportNl,
  ...fetchNl,
  ...handOverNl,
  ...importNl,
  ...lawNl,
  ...employmentNl,
  ...termsNl,
  ...looksAfterNl,
  ...manifestNl,
  ...pagesNl,
  ...playgroundNl,
  ...peopleNl,
  ...processingNl,
  ...breachNl,
  ...documentsNl,
  ...statementNl,
  ...retentionNl,
  ...setUpNl,
  ...rightsNl,
  ...usageNl,
  ...requestsNl,
  'welcome.title': 'Welkom, {firstName}',
  'welcome.value':
    'Ik ben je coach als er in je team iemand ouder wordt. Op het juiste moment krijg je een korte tip: wat je kunt doen, wat je kunt zeggen en wat je beter laat.',
  'welcome.teams':
    'Je hoeft niets in te stellen. Mijn tips komen hier, in deze chat, op een werkdag in de ochtend.',
  'welcome.slack':
    'Je hoeft niets in te stellen. Mijn tips komen hier, in deze app, op een werkdag in de ochtend.',
  'welcome.privacy':
    'Alleen jij leest dit gesprek. Schrijf mij geen medische gegevens: ik heb ze niet nodig. Wat er met gegevens gebeurt, lees je met "privacy".',
  'stranger.title': 'Hallo, ik ben Pro Parents Coach',
  'stranger.value':
    'Ik help leidinggevenden en HR als er in een team iemand ouder wordt: een korte tip op het juiste moment, het verlof op een rij, en antwoord op vragen.',
  'stranger.missing': 'Wat er nog nodig is',
  'stranger.how': 'Zo komt het in orde',
  'stranger.link-ask': 'Vraag het aan HR of aan je beheerder. Je mag dit bericht doorsturen.',
  'stranger.link-id': 'HR vraagt een code aan wie mij beheert.',
  'stranger.link-do': 'Wie de code heeft, typt hier in deze chat: koppel CODE. Daarna helpt de coach verder.',
  'stranger.add-ask': 'Vraag HR om je als leidinggevende of als HR in het personeelsbestand te zetten.',
  'stranger.add-email': 'Geef het e-mailadres door dat je hier in de chat gebruikt.',
  'stranger.add-do': 'HR geeft mij dat bestand hier in de chat. Daarna herken ik je vanzelf.',
  'stranger.again': 'Is het geregeld? Schrijf me dan weer. Je hoeft niets in te stellen.',
  'stranger.not-yet': 'Ik kan je nog niet helpen',
  'help.title': 'Dit kun je vragen',
  'help.intro': 'Typ een van deze woorden. Hoofdletters maken niet uit.',
  'help.not-understood': 'Dat begreep ik niet. Misschien vind je hier wat je zoekt.',
  'help.no-text': 'Ik kan alleen tekst lezen. Typ gerust wat je wilt weten.',
  'help.tips': 'Onder elke tip staan knoppen: klaar, later, of niet van toepassing.',
  'help.more': 'Kom je er niet uit? Vraag het aan HR.',
  'help.typed':
    'Wat je typt, bewaar ik niet, maar in de chat blijft het staan. Schrijf daarom niets over iemands gezondheid.',
  'talk.thanks-title': 'Graag gedaan',
  'talk.thanks': 'Ik ben er als je me nodig hebt.',
  'talk.fine-title': 'Fijn',
  'talk.fine': 'Ik ben er als je me nodig hebt. Een vraag over verlof mag altijd.',
  'talk.sign-title': 'Ik zie je reactie',
  'talk.sign': 'Ik ben er als je me nodig hebt. Een vraag over verlof mag altijd.',
  'talk.answer-title': 'Antwoord je op een tip?',
  'talk.answer':
    'Druk dan op een knop onder die tip, dan onthoud ik het. Een vraag over verlof mag je gewoon typen.',
  'talk.stop-title': 'Wil je minder van mij horen?',
  'talk.stop':
    'Druk onder een tip op "Niet van toepassing", dan begin ik er niet meer over. Met "instellingen" kies je wanneer tips komen. Wil je er geen meer? Vraag HR om je af te melden.',
  'talk.bye-title': 'Tot ziens',
  'talk.bye': 'Je hoort van mij als er iets te doen is.',
  'talk.well-title': 'Goed, dank je',
  'talk.well': 'Waarmee kan ik je helpen? Een vraag over verlof mag je gewoon typen.',
  'talk.upset-title': 'Dat is vervelend',
  'talk.upset':
    'Vertel me in een paar woorden wat je wilt weten over verlof, dan kijk ik wat ik kan doen. Kom je er niet uit? HR helpt je graag.',
  'nudge.about': 'Over',
  'nudge.until': 'Doe dit uiterlijk',
  'nudge.why': 'Waarom nu',
  'nudge.steps': 'Wat je kunt doen',
  'nudge.say': 'Zo kun je beginnen',
  'nudge.avoid': 'Wat je beter niet vraagt of zegt',
  'nudge.source': 'Bron: ',
  'nudge.practice': 'goede gewoonte, geen wet',
  'nudge.done': 'Gedaan. Dank je wel.',
  'nudge.snoozed': 'Ik herinner je eraan op {date}.',
  'nudge.dismissed': 'Niet van toepassing. Ik begin er niet meer over.',
  'action.show-plan': 'Bekijk het plan',
  'action.open-what': 'Openen: {title}',
  'action.open-about': 'Openen: {title}, over {name}',
  'digest.title': '{count, plural, one {# punt voor vandaag} other {# punten voor vandaag}}',
  'digest.all-done': 'Alles voor vandaag is klaar',
  'digest.rest':
    '{count, plural, one {Er wacht nog # punt, minder dringend.} other {Er wachten nog # punten, minder dringend.}} Doe je niets, dan komen ze de volgende werkdag aan de beurt.',
  'digest.show-rest': '{count, plural, one {Toon het andere punt} other {Toon de andere #}}',
  'digest.done': 'gedaan',
  'digest.dismissed': 'niet van toepassing',
  'digest.snoozed': 'komt later terug',
  'digest.over': 'Een punt geldt niet meer. Je hoeft er niets mee te doen.',
  'digest.missed': 'Misschien nog niet gezien',
  'digest.missed-why':
    'Ik weet niet zeker of dit bericht je heeft bereikt. Had je het al? Dan kun je het overslaan.',
  'digest.more':
    '{count, plural, one {# ander punt past hier niet meer bij.} other {# andere punten passen hier niet meer bij.}} Typ "plan" voor het overzicht.',
  'over.title': 'Dit is niet meer nodig',
  'over.plan-changed':
    'Het plan is veranderd en deze tip past er niet meer bij. Je hoeft er niets meer mee te doen.',
  'over.not-yours': 'Een collega heeft de begeleiding overgenomen. Je hoeft hier niets meer voor te doen.',
  'over.away':
    'Je bent er nu niet. Een collega heeft dit overgenomen, en je hoeft er niets mee te doen. Ben je terug, dan zie je hier weer wat er nog speelt.',
  'over.taken': 'Een collega heeft dit opgepakt. Je hoeft hier niets meer voor te doen.',
  'over.expired': 'De laatste dag voor deze tip is voorbij. Je hoeft er niets meer mee te doen.',
  'withdrawn.title': 'Dit bericht is er niet meer.',
  'form.open': 'Formulier openen',
  'form.back': 'Terug',
  'form.cancel': 'Annuleren',
  'form.close': 'Sluiten',
  'form.coach': 'Pro Parents Coach',
  'form.loading': 'Even geduld…',
  'form.yes': 'Ja',
  'form.none': 'Geen keuze',
  'form.search': 'Typ een paar letters',
  'form.type-name': 'Vind je de naam niet? Typ die dan hier',
  'form.file': '{label}: stuur het bestand hier in de chat. De naam eindigt op {endings}.',
  'form.required': 'Vul dit nog in: {label}.',
  'form.number': 'Vul een getal in van {min, number} tot en met {max, number}.',
  'form.errors':
    '{count, plural, one {# antwoord klopt nog niet.} other {# antwoorden kloppen nog niet.}} Eronder staat wat je kunt doen.',
  'form.more-lines': '{count, plural, one {En nog # regel.} other {En nog # regels.}}',
  'plan.title': 'Het plan van {name}',
  'plan.start-window': 'Verlof kan ingaan',
  'plan.leave': 'Verlof',
  'plan.no-leave': 'Er staat nog geen verlof in het plan.',
  'plan.no-work': 'Geen werk in deze tijd',
  'plan.windows': 'Op te nemen tussen',
  'plan.hours': 'Hoeveel uur',
  'plan.entitlement': '{hours, number} uur',
  'plan.entitlement-wage': ', waarvan {hours, number} uur met {percent}% loon',
  'plan.entitlement-benefit':
    ', waarvan {hours, number} uur met {percent}% van het dagloon, tot het maximum (UWV)',
  'plan.deadlines': 'Deadlines',
  'plan.past': 'voorbij',
  'plan.steps': 'Dit komt eraan',
  'plan.no-steps': 'Er staat niets meer gepland.',
  'plan.more-steps': '{count, plural, one {En later nog # punt.} other {En later nog # punten.}}',
  'plan.overrides': 'Aangepast door HR',
  'plan.override': '{chosen}. Volgens de berekening: {lawful}.',
  'plan.contract-end': 'Einde van het contract',
  'plan.benefit': 'de uitkering loopt door bij een geboorte of een uitgerekende datum tot en met {date}',
  'plan.no-benefit':
    'de uitkering loopt alleen door bij een geboorte of een uitgerekende datum tot en met {date}',
  'plan.deadline': 'Deadline',
  'plan.estimated': 'schatting',
  'plan.cut-off': 'Dat is korter dan gevraagd: het recht eindigt op de laatste van deze dagen.',
  'plan.estimated-why': 'Een schatting hangt af van een datum die nog kan veranderen.',
  'plan.range': '{from} t/m {to}',
  'timeline.title': 'Verlof, deadlines en tips op een rij',
  'timeline.leave': 'verlof',
  'timeline.deadline': 'deadline',
  'timeline.nudge': 'tip',
  'timeline.until': 't/m {date}',
  'plan-choice.title': 'Welk plan wil je zien?',
  'plan-choice.nobody': 'Ik zie niemand met die naam in je team.',
  'plan-choice.nobody-hr': 'Ik zie niemand met die naam.',
  'plan-choice.no-plan': 'Van {name} heb ik nog geen plan. Zodra HR er een doorgeeft, hoor je van mij.',
  'plan-choice.no-plan-hr': 'Van {name} heb ik nog geen plan. Laat het inlezen door wie mij beheert.',
  'plan-choice.more': '{count, plural, one {Er is nog # ander plan.} other {Er zijn nog # andere plannen.}}',
  'plan-choice.how': 'Typ "plan" en de naam, bijvoorbeeld: plan {name}.',
  'no-journeys.title': 'Nog niets te plannen',
  'no-journeys.text': 'Er is nu niemand in je team met een plan. Zodra HR er een doorgeeft, hoor je van mij.',
  'no-journeys.text-hr':
    'Er is nu niemand met een plan. Laat een nieuw plan inlezen door wie mij beheert, dan zie je het hier.',
  'summary.unreachable': 'Ik kan iemand niet bereiken. Open het bericht.',
  'answer.related': 'Bedoelde je iets anders?',
  'answer.hr': 'Twijfel je, of geeft jullie cao meer? Vraag het aan HR.',
  'answer.leave-start': 'Het verlof van {name} begint op {date}.',
  'answer.leave-end': 'De laatste verlofdag van {name} is {date}.',
  'answer.leave-length': 'Het verlof van {name} duurt {length}, van {from} tot en met {to}.',
  'answer.weeks': '{weeks, plural, one {# week} other {# weken}}',
  'answer.days': '{days, plural, one {# dag} other {# dagen}}',
  'answer.start-window':
    'Het verlof van {name} kan ingaan van {from} tot en met {to}. {name} kiest zelf de dag.',
  'answer.free-window': '{leave} kan {name} opnemen van {from} tot en met {to}.',
  'answer.return': 'De eerste werkdag van {name} na het verlof is {date}.',
  'answer.due-date': 'De uitgerekende datum in het plan van {name} is {date}.',
  'answer.estimated': 'Dit is een schatting: de datum kan nog veranderen.',
  'answer.hours': 'Dit zijn de verlofuren van {name}.',
  'answer.deadlines': 'Dit zijn de deadlines in het plan van {name}.',
  'answer.steps': 'Dit komt er nog aan in het plan van {name}.',
  'answer.steps-before': 'Dit komt er nog aan voordat het verlof van {name} begint.',
  'answer.step-open': 'Nu: {title}',
  'answer.steps-open': 'Dit staat nog open in het plan van {name}.',
  'no-answer.title': 'Dat weet ik niet',
  'no-answer.text':
    'Ik weet iets van verlof, van je rol daarin, en van de plannen in jouw team. Op deze vraag heb ik geen antwoord. HR helpt je graag.',
  'no-answer.how': 'Je kunt de vraag ook anders stellen, bijvoorbeeld: hoelang duurt ouderschapsverlof?',
  'form.error.required': 'Vul dit in.',
  'form.error.too-long': 'Dit is te lang. Maak het korter.',
  'form.error.choice': 'Kies iets uit de lijst.',
  'form.error.number': 'Vul een getal in dat hier past.',
  'form.error.date': 'Vul een datum in, zoals 2027-03-10.',
  'form.error.person': 'Ik vind deze persoon niet. Typ een deel van de naam en kies uit de lijst.',
  'form.error.file-kind': 'Dit soort bestand kan ik niet lezen. Kies een ander bestand.',
  'form.error.file-unreadable': 'Ik kon dit bestand niet openen. Stuur het nog een keer.',
  'form.error.invalid': 'Dit klopt niet. Kijk het nog eens na.',
  'form.next': 'Verder',
  'form.changed-meanwhile': 'Er is ondertussen iets veranderd. Zo staat het nu:',
  'form.save': 'Opslaan',
  'settings.title': 'Je instellingen',
  'settings.locale': 'Taal',
  'settings.time': 'Tips komen vanaf',
  'settings.time-hint': 'Op werkdagen, in jouw tijdzone.',
  'settings.phone': 'Je telefoonnummer bij je werkgever: {phone}. Alleen jij en HR zien het.',
  'settings.zone': 'Tijdzone',
  'settings.employer': '{value}, zoals bij je werkgever',
  'settings.preview-title': 'Klopt dit?',
  'settings.preview': '{field}: {value}',
  'settings.preview-moves':
    '{count, plural, =0 {Er verschuiven geen tips.} one {# tip verschuift mee.} other {# tips verschuiven mee.}}',
  'settings.saved-title': 'Opgeslagen',
  'settings.saved': 'Vanaf nu houd ik hier rekening mee.',
  'settings.unchanged': 'Er is niets veranderd.',
  'form.from': 'Eerste dag',
  'form.until': 'Laatste dag',
  'form.error.until': 'De laatste dag ligt voor de eerste. Kies een latere dag.',
  'form.error.past': 'Deze dag is al voorbij. Kies een latere dag.',
  'chat.answered-privately': 'Ik heb je in ons eigen gesprek geantwoord: daar leest niemand mee.',
  'slack.not-installed':
    'De installatie is niet voltooid. Begin opnieuw, of vraag je beheerder van Slack om hulp.',
  'problem.title': 'Dat lukte niet',
  'problem.cancelled': 'Geannuleerd',
  'problem.one-to-one': 'Alleen in een privéchat',
  'problem.line': 'regel {line}',
  'problem.lines': 'regels {lines}{others, plural, =0 {} other { en nog #}}',
  'problem.help': 'Typ "help" om te zien wat ik voor je kan doen.',
  'summary.welcome': 'Welkom! Je coach stelt zich voor.',
  'summary.stranger': 'Je coach stelt zich voor.',
  'summary.did-you-mean': 'Je coach wil weten wat je bedoelde.',
  'summary.help': 'Wat je je coach kunt vragen.',
  'summary.nudge': 'Je coach heeft een nieuw bericht voor je.',
  'summary.nudge-closed': 'Je antwoord is bewaard.',
  'summary.prepare': 'Je coach heeft iets voor je klaargezet.',
  'summary.digest':
    '{count, plural, one {Je coach heeft # punt voor je.} other {Je coach heeft # punten voor je.}}',
  'summary.digest-done': 'Alles voor vandaag is klaar.',
  'summary.nudge-over': 'Een eerder bericht van je coach is veranderd.',
  'summary.form': 'Je coach wil iets van je weten.',
  'summary.setup-guide': 'Zo ga je met je coach van start.',
  'summary.trial': 'Een proef van een tip van je coach.',
  'summary.notice': 'Je coach heeft je iets te vertellen.',
  'summary.withdrawn': 'Dit bericht is er niet meer.',
  'summary.plan': 'Het plan dat je vroeg staat klaar.',
  'summary.plan-choice': 'Kies welk plan je wilt zien.',
  'summary.no-journeys': 'Er is nu geen plan om te laten zien.',
  'summary.overview': 'Je overzicht staat klaar.',
  'summary.answer': 'Het antwoord op je vraag staat klaar.',
  'summary.no-answer': 'Op je vraag heb ik geen antwoord.',
  'summary.problem': 'Open dit bericht van je coach om te zien wat je kunt doen.',
} as const;

/** The name of a message. Dutch is written first, so its keys are the list. */
export type MessageKey = keyof typeof nl;
