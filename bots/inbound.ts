import type { Request, Response } from 'express';

/** What a chat tells the web server of who sends a request, so that nobody can take the coach from everybody else. */
export interface Inbound {
  /**
   * The platform vouches for the request, which comes from this workspace. False where that workspace has sent too much
   * of late: the request is answered then.
   */
  admit(req: Request, res: Response, workspaceId: string): boolean;
  /** The request was refused: the log says so, once for many. */
  refused(fields: Readonly<Record<string, unknown>>, message: string): void;
}
