import { z } from 'zod';
import type { Locale } from '../language/locale.js';
import type { Jurisdiction, LeaveNames } from '../leave/jurisdiction.js';
import type { LeavePlan } from '../leave/leave-plan.js';
import { netherlands } from './nl/index.js';

/** The countries the program knows. */
export interface Registry {
  /** ISO 3166-1 alpha-2. */
  readonly countryCodes: readonly string[];
  /** Throws for a country that is not among `countryCodes`: a fault of the program. */
  readonly jurisdictionOf: (country: string) => Jurisdiction;
}

export function createRegistry(jurisdictions: readonly Jurisdiction[]): Registry {
  const byCode = new Map(jurisdictions.map((one) => [one.country, one]));
  return {
    countryCodes: [...byCode.keys()],
    jurisdictionOf(country) {
      const found = byCode.get(country);
      if (!found) throw new TypeError(`No country ${country} is built in`);
      return found;
    },
  };
}

/** Every country that is built in: a second one is a folder beside `nl` and its name in this list. */
export const countries = createRegistry([netherlands]);

export const { countryCodes, jurisdictionOf } = countries;

/** The code of a country that is built in. */
export const countrySchema = z.enum(countryCodes);

/** What the dates of a plan are called, in the reader's language. */
export const namesOf = ({ country }: Pick<LeavePlan, 'country'>, locale: Locale): LeaveNames =>
  jurisdictionOf(country).names[locale];
