import type { Jurisdiction } from '../leave/jurisdiction.js';
import { netherlands } from './nl/law/index.js';

const jurisdictions = { NL: netherlands } as const satisfies Readonly<Record<string, Jurisdiction>>;

/** A country whose leave law is built in, ISO 3166-1 alpha-2. */
export type Country = keyof typeof jurisdictions;

/** The leave law of a country. */
export const jurisdictionOf = (country: Country): Jurisdiction => jurisdictions[country];
