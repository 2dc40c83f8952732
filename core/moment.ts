import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const written = z.iso.datetime().transform((text) => Temporal.Instant.from(text));

/** A moment: ISO 8601 in UTC from outside, an Instant inside. */
export const momentSchema = z.union([z.instanceof(Temporal.Instant), written]);
