import type { ErrorRequestHandler } from 'express';

/** Answers 400 to a body parser's errors: not JSON, too large, a character set nobody knows, a sender who went away. */
export const unreadableBody: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) next(error);
  else res.sendStatus(400);
};
