import { employments, type Employment } from '../leave/employment.js';
import { folded } from '../people/fold.js';

/** How else a roster may call each way of working. Whoever is on secondment or payroll is employed by another too. */
const words: Readonly<Record<Employment, readonly string[]>> = {
  employed: [
    ...[
      'employee',
      'vast',
      'vast contract',
      'vaste dienst',
      'in dienst',
      'loondienst',
      'arbeidsovereenkomst',
    ],
    ...['tijdelijk', 'tijdelijk contract', 'bepaalde tijd', 'onbepaalde tijd', 'voltijd', 'deeltijd'],
    ...['permanent', 'temporary', 'fixed-term', 'full-time', 'part-time', 'open-ended'],
  ],
  'on-call': [
    ...['oproep', 'oproepkracht', 'oproepcontract', 'oproepovereenkomst', 'op oproep', 'op afroep'],
    ...['nuluren', 'nulurencontract', 'nul uren', '0 uren', '0-urencontract', 'min-max', 'min-maxcontract'],
    ...['on-call worker', 'on-call contract', 'zero hours', 'zero-hours contract', 'casual'],
  ],
  agency: [
    ...['uitzend', 'uitzendkracht', 'uitzendbureau', 'uitzendovereenkomst', 'uitzendcontract'],
    ...['inleen', 'inleenkracht', 'ingeleend', 'gedetacheerd', 'detachering', 'payroll', 'payrollkracht'],
    ...['agency worker', 'temp agency', 'secondment', 'seconded', 'hired from an agency'],
  ],
  'self-employed': [
    ...['zzp', "zzp'er", 'zelfstandig', 'zelfstandige', 'opdrachtnemer', 'freelance', 'freelancer'],
    ...['contractor', 'independent contractor'],
  ],
};

/** Words as they are compared: hyphens, dots and spaces count for nothing. */
const comparable = (text: string): string => folded(text).replace(/[^a-z0-9]+/g, '');

const byWord = new Map(
  employments.flatMap((employment) =>
    [employment, ...words[employment]].map((word) => [comparable(word), employment] as const),
  ),
);

/** How someone works, as a roster says it in Dutch or English; undefined where that means nothing. */
export const readEmployment = (text: string): Employment | undefined => byWord.get(comparable(text));
