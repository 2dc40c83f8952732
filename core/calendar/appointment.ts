import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { localeSchema } from '../language/locale.js';
import { momentSchema } from '../moment.js';

/** A talk that someone planned, for their own calendar: when, and in which language. With whom and about what it does not know. */
export const appointmentSchema = z.strictObject({
  /** The hash of the token in its address: whoever reads the store cannot fetch it. */
  id: z.string().min(1),
  startsAt: momentSchema,
  locale: localeSchema,
  /** From when on its address is good for nothing. */
  expiresAt: momentSchema,
});
export type Appointment = z.infer<typeof appointmentSchema>;

/** Appointments that wait to be fetched; sealed at rest. Outside any tenant: an address names none. */
export interface AppointmentRepository {
  get(id: string): Promise<Appointment | undefined>;
  insert(appointment: Appointment): Promise<void>;
  /** Forgets those that expired before. */
  forgetBefore(at: Temporal.Instant): Promise<void>;
}
