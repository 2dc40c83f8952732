/** How words are cut short in a chat, in Dutch and English, with what is meant; some are shorthand for a whole phrase. */
const written = `
  wkn weken | wk week | dgn dagen | dg dag | mnd maand | mndn maanden | jr jaar | u uur | uu uren | wnr wanneer | wrm waarom
  mn mijn | zn zijn | hr haar | t het | vd van de | v van | ivm in verband met | mbt over | bv bijvoorbeeld | bijv bijvoorbeeld
  pw per week | pd per dag | p per | vantevoren van tevoren | mdw medewerker | mdwr medewerker | wg werkgever | wn werknemer
  lg leidinggevende | zwverlof zwangerschapsverlof | ovl ouderschapsverlof | ouv ouderschapsverlof
  gbv geboorteverlof | gv geboorteverlof | agv aanvullend geboorteverlof | bevverlof bevallingsverlof | vak vakantie
  gyn gynaecoloog | vk verloskundige | wks weeks | wk week | mths months | mth month | mos months | hrs hours
  yr year | yrs years | thru through | ur your | ppl people | mgr manager | mat maternity | pat paternity | ml maternity leave
  preg pregnant | prego pregnant | bf breastfeed | bfing breastfeeding | mum mother | mom mother | mums mother
  approx about | abt about | bc because | cuz because | asap soon | govt government
  fulltime full time | parttimer parttime | max maximum | def definitely | hubby husband
  pregnent pregnant | materity maternity | zwangerschaps zwanger
`;

const meanings: ReadonlyMap<string, string> = new Map(
  written
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(' '))
    .filter(([short, ...long]) => short && long.length > 0)
    .map(([short = '', ...long]) => [short, long.join(' ')]),
);

/** The text with its shorthand written out; takes lower case. `32u` becomes `32 uur`. */
export const writtenOut = (text: string): string =>
  text
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .replace(/[\p{L}']+/gu, (word) => meanings.get(word.replace(/'/g, '')) ?? word);
