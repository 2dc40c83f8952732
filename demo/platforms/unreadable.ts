import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';

/** What a body parser says of a body, or of an address, that it cannot read. */
const parserErrorSchema = z.looseObject({ status: z.int().min(400).max(499) });

/** Whoever sends the playground what cannot be read is told so; a fault of the playground's own goes on. */
export const unreadable: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  const isBody = error instanceof z.ZodError || error instanceof SyntaxError;
  const status = parserErrorSchema.safeParse(error).data?.status ?? (isBody ? 400 : undefined);
  if (status === undefined || res.headersSent) next(error);
  else
    res.status(status).json({
      error: 'This request cannot be read. Send JSON, such as {"person": "sanne", "text": "help"}.',
    });
};
