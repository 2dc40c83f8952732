import type { Locale } from '../../../language/locale.js';

type Phrase = readonly [pattern: RegExp, words: string];

/** Names of kinds of leave and of contracts, which people mix into either language. */
const inBoth: readonly Phrase[] = [
  [/\bafscheid (te )?nemen van\b|\bpart(ing)? ways\b/g, 'ontslag'],
  [/\b(the|de) rest\b/g, 'others'],
  [/\b(geregeld|regeling) voor\b/g, 'leave'],
  [
    /\b(every|each|elke|iedere) (mon|tues|wednes|thurs|fri)day\b|\b(every|each|elke|iedere) (maan|dins|woens|donder|vrij)dag\b/g,
    'parttime',
  ],
  [/\bextra (?=(partner|birth|paternity|geboorte|vaderschaps|partners?)( leave|verlof))/g, 'additional '],
  [/\b(moeder|mother|mum|mom)\b (?=.*\b(overlij\w*|overleden|sterft|dies|died)\b)/g, 'motherdied '],
  [/\b(give|gives|geeft|geven)\b(?=.*\bleave (away|to)\b)/g, 'transfer'],
  [
    /\b(new|old|other|previous|former|last|nieuwe|oude|vorige|andere) (employers?|boss|werkgever|baas)\b|\b(new|previous|former|nieuwe|vorige) (job|baan)\b/g,
    'newemployer',
  ],
  [/\b(nul|0|zero)[- ]?(uren|uur|hours?)([- ]?contract\w*)?\b/g, 'oncall'],
  [/\bmin[- ]max\b|\bon[- ]call\b/g, 'oncall'],
  [/\b(top|tops|topping|topped)[- ]?up\b/g, 'topup'],
  [/\bself[- ]?employed\b/g, 'selfemployed'],
  [
    /\b(across|over) (the |de )?(border|grens)\b|\bcross[- ]border\b|\b(another|other|ander) (country|land)\b/g,
    'abroad',
  ],
  [/\b(maternity|pregnancy|mothers?) leave\b/g, 'maternityleave'],
  [/\b(birth|paternity|partner|fathers?|dads?|daddy) leave\b/g, 'birthleave'],
  [/\bparental leave\b/g, 'parentalleave'],
  [/\bcare leave\b/g, 'careleave'],
  [/\b(emergency|calamity) leave\b|\bkort verzuim\w*/g, 'emergencyleave'],
  [/\b(bereavement|compassionate|mourning) leave\b/g, 'died leave'],
  [
    /\bpart[- ]time\b|\b(one|1|een|1e) (day|dag) (a |per |each |every |in de )?week\b|\b(daddy|mummy|mommy|papa|mama)[- ]?(day|dag)\w*/g,
    'parttime',
  ],
  [
    /\b(two|2|several|multiple|meerdere|twee|second|2e|tweede|more than one) (jobs?|employers?|bosses|werkgevers?|banen|bazen|baan|baantje)\b/g,
    'otherjob',
  ],
  [/(\b70 ?(%|percent|per cent|procent|pct))|\bzeventig procent\b|\bseventy per ?cent\b/g, 'seventy'],
  [/(\b100 ?(%|percent|per cent|procent|pct))|\bhonderd procent\b|\ba? ?hundred per ?cent\b/g, 'hundred'],
  [
    /\b(get|got|getting) rid of\b|\bwil\b.*\bvan (haar|hem) af\b|\blet(ting)? (her|him|them|\S+) go\b|\blay(ing)? off\b|\bop straat zetten\b/g,
    'ontslag',
  ],
];

/** Ways of asking that mean more than their words, which are stop words; written over with a word that is none. */
const phrases: Readonly<Record<Locale, readonly Phrase[]>> = {
  nl: [
    [/\bin verwachting\b|\bverwacht\w*\b(?=.*\b(eerste|tweede|kind|kindje|baby|tweeling)\b)/g, 'zwanger'],
    [/\b(nieuwe baan|van baan (gewisseld|wisselt|veranderd)|wisselt van baan)\b/g, 'newemployer'],
    [/\bwie (heeft|hebben|is|zijn) (er )?(\S+ )?(vakantie|vrij|ziek)\b/g, 'whoaway'],
    [/\bgeeft\b.*\bborstvoeding\b|\bborstvoeding geeft\b/g, 'homelife kolven'],
    [/\b(baby|kind|kindje)\b(?=.*\b(te laat|later)\b)/g, 'baby overtijd'],
    [
      /\bwat (zeg|kan|moet) ik( (dan|nu|terug))?( zeggen| tegen|(?= als iemand vertelt))|\bhoe reageer ik\b/g,
      'reageren',
    ],
    [/\blaten (aflopen|verlopen)\b/g, 'contract verlengen'],
    [/\bvra(?:ag|agt|gen|gt)\b(.*)\baan\b/g, 'aanvragen $1'],
    [/\bvanaf (wanneer|welke)\b|\bwanneer (mag|kan)\b(?=.* (met|op) \S*verlof)/g, 'start'],
    [/\bop (?=zwangerschapsverlof)/g, ''],
    [/\bloopt\b(.*)\baf\b/g, 'afloopt $1'],
    [
      /\bzelf (ontslag|opzeg\w*)\b|\bontslag (nemen|neemt|indienen)\b|\bneemt ontslag\b|\bzegt (zelf )?op\b|\bstoppen met werken (na|om)\b|\bkomt niet (meer )?terug\b/g,
      'resign',
    ],
    [
      /\bminder (\S+ )?(uren|uur|werken|dagen)\b|\b(4|vier|3|drie) dagen (per week|in de week|werken|gaan werken)\b|\b(naar|maar) \d+ uur\b|\buren (verlagen|verminderen)\b/g,
      'fewerhours',
    ],
    [
      /\beerder (weer |al )?(terug|beginnen|aan het werk|aan de slag|komen werken|terugkomen)\b|\b(terug|terugkomen) (dan gepland|voor het einde)\b/g,
      'earlyreturn',
    ],
    [/\b(zet|zetten) (ik )?(het )?stop\b/g, 'halfway'],
    [/\b(heel|volledig) (het )?loon\b/g, 'loon hundred'],
    [/\bhoe (het )?(nu )?(met \S+ )?(gaat|gaan|ging)( het)? met\b/g, 'gezondheid'],
    [/\bhoe het (nu )?(\S+ )?(met .+ )?(gaat|ging)\b/g, 'gezondheid'],
    [/\bhoe (voelt|voel)\b|\bhoe (ze|zij|hij|iemand) zich voelt\b/g, 'gezondheid'],
    [/\bhoe (ging|was|verliep|is) (de|het|haar) (bevalling|geboorte)\b/g, 'gezondheid'],
    [/\b(mag|mogen|wie)\b.*\bweten\b/g, 'vertellen'],
    [/\bwie is de (vader|andere ouder)\b/g, 'thuissituatie'],
    [/\btwee weken\b/g, '2'],
    [/\bwie betaalt\b/g, 'loon betaald'],
    [/\bwie (doet|neemt) .*werk\b/g, 'vervanging'],
    [/\b(verdeel|verdelen) .*werk\b/g, 'vervanging'],
    [/\brond(om)? (de|een) (bevalling|geboorte)\b/g, 'bevallingsverlof'],
    [/\b(wat voor|welke?) verlof\w*/g, 'soorten verlof'],
    [/\bover tijd\b/g, 'overtijd'],
    [/\bhoe ?lang (van ?tevoren|vooraf|ervoor)\b|\bhoe ver van tevoren\b/g, 'tevoren'],
    [/\b(eerste (verlof)?dag|begindatum)\b(?! terug| na)/g, 'start'],
    [/\beerste (werk)?dag\b/g, 'werkdag'],
    [/\b(tweede|nog een|volgend) (kind|kindje|baby)\b/g, 'gezinsuitbreiding'],
    [/\b(uitgerekende|verwachte) (datum|dag)\b/g, 'uitgerekend'],
    [/\b(gaat|ging|loopt|verloopt|verliep) (het|alles)? ?(goed|slecht|wel)\b/g, 'gezondheid'],
    [/\b(dagen|weken|maand) te laat\b/g, 'overtijd'],
    [/\b(late|vroege) diensten?\b/g, 'nachtdienst'],
    [/\bburn[- ]?out\b/g, 'burnout'],
    [/\b(uit de weg|aan de hand|mis met)\b/g, 'klachten'],
    [/\b(nee zeggen|niet goedkeuren|goedkeuren)\b/g, 'weigeren'],
    [/\b(andere|ander|oude|eigen|dezelfde) (baan|functie|plek|positie|rol|werk)\b/g, 'functie'],
    [/\blaatste (verlof)?dag\b/g, 'einde'],
    [/\bhoe ?lang\b/g, 'duur'],
    [/\bzwangerschaps(?!verl)(?=\p{L}{4})/gu, 'zwangerschap '],
    [/\btijdelijke? contract\b/g, 'contract'],
  ],
  en: [
    [/\b(everything|all|it) (go|goes|went|going|is|was) (well|ok|okay|fine|alright)\b/g, 'health'],
    [/\b(switch|switched|switches|change|changed|changes|changing) (jobs|employers?)\b/g, 'newemployer'],
    [/\bwho (is|are) (on )?(holiday|vacation|leave|sick|off)\b/g, 'whoaway'],
    [/\b(whether|if|does|is) (she|someone) (is )?(breast ?feed\w*|bottle\w*)/g, 'homelife pump'],
    [/\bwhat (do|should|can|shall) (i|you|we) say\b/g, 'respond'],
    [/\blet\b(.*)\b(expire|run out|lapse)\b/g, 'renew $1'],
    [/\bhow (is|are|was) (it )?going\b/g, 'health'],
    [
      /\b(hands?|handed|handing|put|puts) in (\S+ )?notice\b|\bstop working\b|\bnot (come|coming) back\b/g,
      'resign',
    ],
    [/\bwritten notice\b|\bnotice (that|of|about) (the |her |his )?(end|contract)\b/g, 'writtennotice'],
    [
      /\b(work|working|works) (less|fewer|shorter)\b|\b(fewer|less|reduced|shorter) (hours|days|week)\b|\b(4|four|3|three)[- ]days?( a| per)?[- ]?(week|instead)\b|\b(4|four|3|three) days\b/g,
      'fewerhours',
    ],
    [
      /\b(come|comes|coming|be|start|return|go|get) (back )?(to work )?(early|earlier|sooner)\b|\bback (to work )?(early|earlier|sooner)\b/g,
      'earlyreturn',
    ],
    [/\b(carry|carried|roll|rolled) (\S+ )?over\b/g, 'lapsing'],
    [/\bdays? off\b|\btake off\b|\b(is|are) (\S+ )?off\b/g, 'leave'],
    [/\bhow far along\b/g, 'health'],
    [/\bhow (is |are |was )?\S+ (is |are |was )?(doing|feeling|feels)\b/g, 'health'],
    [/\bhow does \S+ feel\b/g, 'health'],
    [/\bhow (did|was|were) (the|her) (birth|delivery|labour)\b/g, 'health'],
    [/\b(another|second|next|more) (child|baby|kid)\b/g, 'familyplans'],
    [/\b(due date)\b/g, 'duedate'],
    [/\bmore (children|kids)\b/g, 'familyplans'],
    [/\bwho (can|may|should) (i|we) tell\b/g, 'news know share'],
    [/\bburn[- ]?out\b|\bc-section\b/g, 'health'],
    [/\baround (the )?(child)?birth\b/g, 'maternity'],
    [/\bsay no to\b/g, 'refuse'],
    [/\btoo soon\b/g, 'early'],
    [/\b(first|next) day back\b/g, 'welcome back'],
    [/\b(other|another|different|old|own|same) (job|role|position|place|work)\b/g, 'job'],
    [/\b(other parent)\b/g, 'partner'],
    [/\b(at|from) home\b/g, 'home'],
    [/\bwho is the (father|dad)\b/g, 'home situation'],
    [/\b(company|occupational) (doctor|physician)\b/g, 'bedrijfsarts'],
    [/\bhow far (ahead|in advance)\b/g, 'ahead'],
    [/\bfirst day of leave\b/g, 'start leave'],
    [/\blast day of leave\b/g, 'end leave'],
    [/\blong[ -]term\b/g, 'longterm'],
    [/\bhow long\b/g, 'length'],
    [/\b(doctor|prenatal) (visit|appointment)s?\b/g, 'checkup'],
    [/\bnight ?shifts?\b/g, 'night'],
    [/\bcheck-ups?\b/g, 'checkup'],
    [/\bwho (does|takes|will do) .*work\b/g, 'cover'],
    [/\bwho pays\b/g, 'wage paid'],
    [/\btime off\b/g, 'leave'],
  ],
};

/** What follows the leave or the birth is another matter than what comes in it. */
const after: readonly Phrase[] = [
  [
    /\b(na|after)( (het|de|haar|zijn|the|her|his|their))? (?=\S*(verlof|bevalling|geboorte|leave|birth|delivery|baby)\b)/g,
    'afterleave ',
  ],
];

/** The text with its phrases replaced; takes lower case. */
export const replacePhrases = (text: string, locale: Locale): string =>
  [...inBoth, ...phrases[locale], ...after].reduce(
    (result, [phrase, words]) => result.replace(phrase, ` ${words} `),
    text,
  );
