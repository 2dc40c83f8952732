import { translator } from '../language/messages.js';
import type { View } from '../messages/view.js';
import { currentSpeaker } from '../people/context.js';
import { folded } from '../people/fold.js';

/** What people say that is neither a command nor a question of theirs. */
type Remark =
  | 'thanks'
  | 'fine'
  | 'answer'
  | 'stop'
  | 'bye'
  | 'well'
  | 'upset'
  | 'sorry'
  | 'language'
  | 'abilities'
  | 'identity';

/** Each remark by its words in both languages; it may have `fillers` around it and nothing else. The first that fits counts. */
const remarks: readonly (readonly [Remark, RegExp])[] = [
  ['thanks', /\b(dank(je|u)?|dank je|dankjewel|bedankt|merci|thanks?|thank you|thx|tnx|cheers)\b/g],
  ['sorry', /\b(sorry|excuus|excuses|oeps|oops|foutje|my bad|my mistake|mijn fout)\b/g],
  [
    'upset',
    /\b(kut|klote|shit|fuck\w*|wtf|godver\w*|verdomme|stom(me)?|rot|waardeloos|onzin|damn|stupid|crap|useless|bullshit)\b/g,
  ],
  [
    'identity',
    /\b(wie|wat) ben (je|jij|u)\b|\bben (je|jij) (een )?(bot|robot|mens|computer|echt)\b|\b(who|what) are you\b|\bare you (a |an )?(bot|robot|human|person|real|ai)\b/g,
  ],
  [
    'abilities',
    /\bwat (kun|kan|doe) (je|jij|u)\b|\bwat kan ik (je |jou )?(vragen|typen)\b|\bhoe werkt (dit|het|je)\b|\bwhat (can|do) you do\b|\bwhat can i (ask|type|do here)\b|\bhow does (this|it) work\b|\bkun je (me|mij) helpen\b|\bcan you help( me)?\b/g,
  ],
  [
    'well',
    /\bhoe gaat (het|ie)( met (je|jou|u))?\b|\balles goed\b|\bhow are you( doing)?\b|\bhow is it going\b/g,
  ],
  ['language', /\b(english|nederlands|engels|dutch)\b/g],
  [
    'stop',
    /\b(stop|stoppen|afmelden|uitschrijven|opzeggen|unsubscribe|opt out|quit|exit|cancel|annuleren|sign off)\b/g,
  ],
  [
    'bye',
    /\b(doei|doeg|tot ziens|tot later|fijne dag|fijn weekend|bye|goodbye|good night|goedenacht|welterusten|slaap lekker|see you|have a (nice|good) (day|weekend))\b/g,
  ],
  [
    'answer',
    /\b(ja|jawel|jazeker|nee|yes|yep|yeah|no|nope|klaar|gedaan|done|later|snooze|remind me( later| tomorrow)?|herinner me( later| morgen)?|niet van toepassing|not relevant)\b/g,
  ],
  [
    'fine',
    /\b(ok|oke|okay|okee|prima|top|super|mooi|fijn|goed|geweldig|perfect|helder|duidelijk|begrepen|leuk|great|fine|good|nice|cool|got it|clear|understood|sure|lol|haha)\b/g,
  ],
];

/** What may stand around a remark and changes nothing. */
const fillers =
  /\b(in|graag|speak|change|to|naar|alsjeblieft|kan|can|we|ja|nee|yes|no|off|what|wat|bot|ding|zooi|ok|oke|okay|top|super|fijn|heel|erg|hartelijk|zeer|wel|hoor|he|zo|zeg|man|coach|alvast|voor|de|het|een|je|jij|u|jullie|mij|me|ik|allemaal|doen|hulp|moeite|tip|tips|antwoord|snel|hi|hey|hoi|hallo|hello|so|very|much|a|lot|many|for|the|your|my|you|help|that|this|it|is|dat|dit|was|great|good|goed|please|nu|now|all|alles|and|en)\b/g;

/** What a short remark means; undefined for all else. */
export function remarkIn(text: string): Remark | undefined {
  const words = folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (words.length > LONGEST_REMARK) return undefined;
  const found = remarks.find(([, pattern]) => {
    const rest = words.replace(pattern, ' ');
    return rest !== words && rest.replace(fillers, ' ').trim() === '';
  });
  return found?.[0];
}

const LONGEST_REMARK = 60;

/** True for a text without a word or a number: emoji, as signs or as Slack spells them, and punctuation. */
export const isWordless = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.replace(/:[a-z0-9_+'-]+:/g, ' '));

/** A short, kind answer. */
export function talkBack(remark: Exclude<Remark, 'language' | 'abilities' | 'identity'> | 'sign'): View {
  const t = translator(currentSpeaker().locale);
  return { kind: 'notice', title: t(`talk.${remark}-title`), lines: [t(`talk.${remark}`)] };
}
