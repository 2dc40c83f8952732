import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isAfter } from '../plain-date.js';

/** How long after an agreement's last day something of it may be kept at most, by the privacy statement (12). */
export const KEPT_DAYS = 30;

/** From when until when an employer has the coach, both days included; days as they are written. */
export const agreementSchema = z.strictObject({
  from: z.iso.date().optional(),
  /** Undefined as long as nobody has set an end. */
  until: z.iso.date().optional(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** An agreement with these days; a day that is not known is not there at all, as the store wants it. */
export const agreementOf = (from: string | undefined, until: string | undefined): Agreement => ({
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
});

interface HasAgreement {
  readonly agreement?: Agreement | undefined;
}

/** The last day of an employer's agreement, where it has an end. */
export const lastDayWith = ({ agreement }: HasAgreement): Temporal.PlainDate | undefined =>
  agreement?.until === undefined ? undefined : Temporal.PlainDate.from(agreement.until);

/** Whether an employer's agreement is over on a day: from then on nothing is done for it but bringing it to its end. */
export function isOver(tenant: HasAgreement, day: Temporal.PlainDate): boolean {
  const last = lastDayWith(tenant);
  return last !== undefined && isAfter(day, last);
}
