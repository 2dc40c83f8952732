import type { Limit } from '../../../leave/article.js';

/** ATW 4:5(3), 4:7: nobody need work longer than ten hours a shift, and on average 50 or 45 a week. */
const hours: Limit = {
  names: {
    nl: /\b(korte(re)? (dienst|werkdag|dag|werktijd|werkwe|rooster)\w*|korter(e)? werk\w*|minder (uur|uren|diensten)|deeltijd)/iu,
    en: /\b(short(er)? (shift|hour|day|working|work|week)\w*|(fewer|less|reduced) (hours|shifts)|part[- ]time)/iu,
  },
  within: { nl: /\b(ouderschapsverlof|bied)\b/iu, en: /\b(parental leave|offer)\b/iu },
  say: 'no need to work more than ten hours a shift, on average 50 hours a week over four weeks and 45 over sixteen',
};

/** ATW 4:5(5), 4:7: no night work, unless the employer shows that it cannot reasonably be otherwise. */
const nights: Limit = {
  names: {
    nl: /\b(vrije|geen|nooit|zonder|weiger\w*|vrij van)\b[^.;]*\bnacht|\bnacht\w*[^.;]*\b(weiger\w*|nooit|niet|geen|vrij|afslaan|overslaan)\b/iu,
    en: /\b(no|not|never|refuse|decline|skip|free (from|of)|without|exempt\w*)\b[^.;]*\bnight|\bnights?\b[^.;]*\b(refuse\w*|never|not|off|optional|exempt\w*|decline\w*)\b/iu,
  },
  within: {
    nl: /\b(tenzij|anders kan|niet anders)\b/iu,
    en: /\b(unless|no other way|cannot .*otherwise)\b/iu,
  },
  say: 'no nights, unless it cannot reasonably be otherwise',
};

/** ATW 4:5(2): up to an eighth of the shift. */
const breaks: Limit = {
  names: {
    nl: /\b(zo ?veel|zo lang|zo vaak|onbeperkt\w*|altijd)\b[^.;]*\bpauze|\bpauze\w*[^.;]*\b(onbeperkt\w*|zo ?veel|zo vaak|zo lang|altijd|wanneer .* wil)\b/iu,
    en: /\b(unlimited|as many|as much|as long|any number of)\b[^.;]*\bbreak|\bbreaks?\b[^.;]*\b(unlimited|as (many|much|often|long) as|whenever|any time)\b/iu,
  },
  within: { nl: /\bachtste\b/iu, en: /\beighth\b/iu },
  say: 'extra breaks up to an eighth of the shift',
};

/** ATW 4:5(6): check-ups of the pregnancy. */
const checkUps: Limit = {
  names: {
    nl: /\b(alle|elke|iedere|al je)\b[^.;]*\b(afspra\w+|artsbezoek\w*|ziekenhuisbezoek\w*)/iu,
    en: /\b(all|any|every|each)\b[^.;]*\b(appointments?|doctor'?s? visits?|medical visits?)\b/iu,
  },
  within: { nl: /\b(controle\w*|zwanger\w*)/iu, en: /\b(check-ups?|pregnan\w*)\b/iu },
  say: 'check-ups of the pregnancy',
};

/** ATW 4:8: nine months, a quarter of the shift. */
const milk: Limit = {
  names: {
    nl: /\bkol(f|ven)\w*[^.;]*\b(altijd|onbeperkt\w*|zo ?lang|zo ?veel|zo vaak|wanneer .* wil)\b/iu,
    en: /\b(express|pump)\w*[^.;]*\b(always|unlimited|as (long|much|often) as|whenever)\b/iu,
  },
  within: { nl: /\b(negen maanden|kwart)\b/iu, en: /\b(nine months|quarter)\b/iu },
  say: 'nine months, up to a quarter of the shift',
};

/** BW 7:670: during the pregnancy, the leave and six weeks, or because of leave. */
const dismissal: Limit = {
  names: {
    nl: /\b(niemand|nooit|niet|geen|onmogelijk)\b[^.;]*\b(ontsla\w*|ontslag\w*|opgezegd|opzeggen)\b|\b(ontsla\w*|ontslag\w*|opzegg?\w*)\b[^.;]*\b(nooit|niet|onmogelijk|verboden)\b/iu,
    en: /\b(no one|never|not|no|cannot|can't)\b[^.;]*\b(dismiss\w*|fired?|notice can be given|be ended|terminat\w*)\b/iu,
  },
  within: {
    nl: /\b(weken|tijdens|vanwege|wegens|omdat|reden|om (dit|het|dat|verlof)|door)\b/iu,
    en: /\b(weeks|during|because|reason|over (this|the)? ?leave|for (asking|taking))\b/iu,
  },
  say: 'for how long, or because of what',
};

/** BW 7:668 to WAZO 6:1: each kind of leave is for some, on its own terms. */
const everyone: Limit = {
  names: {
    nl: /\b((elke|iedere|alle|beide) (ouder|partner|collega|werknemer|medewerker)\w*|iedereen)\b[^.;]*\bverlof\w*|verlof\w*[^.;]*\b((voor|aan) (elke|iedere|alle|beide) \w+|(voor|aan) iedereen)\b/iu,
    en: /\b((every|each|any|both|all) (parent|partner|colleague|employee)s?|everyone|anyone|everybody)\b[^.;]*\bleave\b|\bleave\b[^.;]*\bfor ((every|each|any|both|all) \w+|everyone|anyone|everybody)\b/iu,
  },
  say: 'who it is for',
};

/** WAZO 6:3: nine of the 26 weeks are paid. */
const paidWeeks: Limit = {
  names: {
    nl: /\b(26|zesentwintig|alle) weken\b[^.;]*\b(betaald\w*|doorbetaald|loon|salaris|uitkering)\b|\b(betaald\w*|doorbetaald)\b[^.;]*\b(26|zesentwintig) weken\b/iu,
    en: /\b(26|twenty-six|all) weeks\b[^.;]*\b(paid|pay|wage|salary|benefit)\b|\bpaid\b[^.;]*\b(26|twenty-six) weeks\b/iu,
  },
  within: { nl: /\b(negen|vijf)\b/iu, en: /\b(nine|five)\b/iu },
  say: 'nine of the 26 weeks give a benefit',
};

export const limits = { hours, nights, breaks, checkUps, milk, dismissal, everyone, paidWeeks };
