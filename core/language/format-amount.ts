import type { Locale } from './locale.js';

const formatter = (tag: string) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
const formatters = { nl: formatter('nl-NL'), en: formatter('en-GB') } as const;

/** An amount of money in euro, as a reader of `locale` writes it: `€ 304,25` or `€304.25`. */
export const formatAmount = (amount: number, locale: Locale): string => formatters[locale].format(amount);
