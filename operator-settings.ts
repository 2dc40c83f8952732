import { z } from 'zod';
import { isoStandings, type OperatorDetails, type SubProcessor } from './core/privacy/operator.js';
import { optionalText } from './optional-text.js';

const expected = {
  email: 'an e-mail address, or nothing',
  iso27001: `one of ${isoStandings.join(', ')}, or nothing`,
  subProcessors:
    '`none`, or for each a name, a purpose and a country with commas between, and a semicolon before the next',
} as const;

const optionalEmail = optionalText.pipe(z.email(expected.email).optional());

/** The settings that say who runs this service. */
export const operatorVariables = {
  OPERATOR_NAME: optionalText,
  OPERATOR_ADDRESS: optionalText,
  OPERATOR_EMAIL: optionalEmail,
  OPERATOR_PHONE: optionalText,
  OPERATOR_KVK: optionalText,
  OPERATOR_ISO27001: optionalText
    .transform((text) => text ?? 'none')
    .pipe(z.enum(isoStandings, expected.iso27001)),
  PRIVACY_EMAIL: optionalEmail,
  SECURITY_EMAIL: optionalEmail,
  SUB_PROCESSORS: optionalText.transform((text, context) => {
    const listed = text === undefined ? undefined : subProcessorsIn(text);
    if (listed?.includes(undefined)) context.addIssue({ code: 'custom', message: expected.subProcessors });
    return listed?.filter((one) => one !== undefined);
  }),
} as const;

/** Undefined in the place of one that is not whole. */
function subProcessorsIn(text: string): (SubProcessor | undefined)[] {
  if (text === 'none') return [];
  return text.split(';').map((part) => {
    const [name, purpose, country, ...more] = part.split(',').map((word) => word.trim());
    return name && purpose && country && more.length === 0 ? { name, purpose, country } : undefined;
  });
}

type Settings = z.infer<z.ZodObject<typeof operatorVariables>>;

export const operatorOf = (env: Settings): OperatorDetails => ({
  name: env.OPERATOR_NAME,
  address: env.OPERATOR_ADDRESS,
  email: env.OPERATOR_EMAIL,
  phone: env.OPERATOR_PHONE,
  chamberOfCommerce: env.OPERATOR_KVK,
  privacyEmail: env.PRIVACY_EMAIL,
  securityEmail: env.SECURITY_EMAIL,
  iso27001: env.OPERATOR_ISO27001,
  subProcessors: env.SUB_PROCESSORS,
});
