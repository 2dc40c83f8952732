import type { RequestHandler } from 'express';

/** What is answered is for programs, or a plain page: nothing of it is to be framed, guessed at, kept or linked to. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Goes first, so that errors have them too. */
export const securityHeaders: RequestHandler = (_req, res, next) => {
  res.set(headers);
  next();
};
