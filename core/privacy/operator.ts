import { translator } from '../language/messages.js';
import type { Locale } from '../language/locale.js';

/** Someone who processes data for the operator. */
export interface SubProcessor {
  readonly name: string;
  readonly purpose: string;
  readonly country: string;
}

/** What is said of ISO 27001. */
export const isoStandings = ['none', 'working-towards', 'certified'] as const;
export type IsoStanding = (typeof isoStandings)[number];

/** Whoever runs this service, by the settings; what is not set is said to be missing. */
export interface OperatorDetails {
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  /** The number of the chamber of commerce. */
  readonly chamberOfCommerce: string | undefined;
  /** Where questions and complaints on privacy go, and reports of weaknesses. */
  readonly privacyEmail: string | undefined;
  readonly securityEmail: string | undefined;
  readonly iso27001: IsoStanding;
  /** Undefined where the operator has not said; an empty list says that there are none. */
  readonly subProcessors: readonly SubProcessor[] | undefined;
}

/** The setting in which each detail stands. */
export const operatorSettings = {
  name: 'OPERATOR_NAME',
  address: 'OPERATOR_ADDRESS',
  email: 'OPERATOR_EMAIL',
  phone: 'OPERATOR_PHONE',
  chamberOfCommerce: 'OPERATOR_KVK',
  privacyEmail: 'PRIVACY_EMAIL',
  securityEmail: 'SECURITY_EMAIL',
  subProcessors: 'SUB_PROCESSORS',
} as const satisfies Partial<Record<keyof OperatorDetails, string>>;

/** Of whom nothing is known: the templates, and an installation that was not told. */
export const unknownOperator: OperatorDetails = {
  name: undefined,
  address: undefined,
  email: undefined,
  phone: undefined,
  chamberOfCommerce: undefined,
  privacyEmail: undefined,
  securityEmail: undefined,
  iso27001: 'none',
  subProcessors: undefined,
};

export type OperatorWords = Readonly<Record<keyof OperatorDetails, string>>;

/** Each detail as text; what is missing is said, with the setting it belongs in. */
export function operatorWords(operator: OperatorDetails, locale: Locale): OperatorWords {
  const t = translator(locale);
  const said = (detail: Exclude<keyof typeof operatorSettings, 'subProcessors'>): string =>
    operator[detail] ?? t('operator.missing', { setting: operatorSettings[detail] });
  const { subProcessors } = operator;
  return {
    name: said('name'),
    address: said('address'),
    email: said('email'),
    phone: said('phone'),
    chamberOfCommerce: said('chamberOfCommerce'),
    privacyEmail: said('privacyEmail'),
    securityEmail: said('securityEmail'),
    iso27001: t(`operator.iso27001.${operator.iso27001}`),
    subProcessors: subProcessors
      ? subProcessors.map(({ name, purpose, country }) => `${name} (${purpose}, ${country})`).join('; ') ||
        t('operator.no-sub-processors')
      : t('operator.missing', { setting: operatorSettings.subProcessors }),
  };
}
