import { z } from 'zod';
import { foldedKey } from './fold.js';

/** Letters of any script: an employer's domain may have them. */
const pattern = /^[^\s@"<>(),;:\\]{1,64}@(?:[^\s@"<>(),;:\\.]+\.)+[^\s@"<>(),;:\\.\d]{2,}$/u;

/** An e-mail address, kept as it is compared. */
export const addressSchema = z.string().transform(foldedKey).pipe(z.email({ pattern }));
