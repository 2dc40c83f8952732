import { raw, Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import type { KeptFile } from '../files.js';
import { gateOf, type Wire } from '../gate.js';
import { teamsAccent } from './accent.js';
import type { TeamsPlatform } from './platform.js';

/** Where people's files lie: whoever has a file's own link needs nothing else. */
export function oneDrive(teams: TeamsPlatform, wire: Wire): Router {
  const gate = gateOf('teams', teamsAccent, wire);
  const router = Router();
  const withFile =
    (carryOut: (file: KeptFile, req: Request, res: Response) => void): RequestHandler =>
    (req, res) => {
      const file = teams.files.get(String(req.params['file']));
      if (file === undefined || file.secret !== req.query['tempauth']) refuse(res, 401, 'unauthenticated');
      else carryOut(file, req, res);
    };

  const download = withFile((file, _req, res) => {
    res.type(file.mimeType).send(Buffer.from(file.bytes));
  });
  router.get('/download/:file', gate('download'), download);

  const upload = withFile((file, req, res) => {
    takeRange(teams, file, req, res);
  });
  router.put('/upload/:file', gate('upload'), raw({ type: () => true, limit: '20mb' }), upload);
  return router;
}

/** The links that need no token. */
export const downloadUrlOf = ({ oneDriveUrl }: TeamsPlatform, { id, secret }: KeptFile): string =>
  `${oneDriveUrl}/download/${id}?tempauth=${secret}`;
export const uploadUrlOf = ({ oneDriveUrl }: TeamsPlatform, { id, secret }: KeptFile): string =>
  `${oneDriveUrl}/upload/${id}?tempauth=${secret}`;

/** The next bytes of a file, as an upload session of OneDrive takes them: in order, each time with the whole's size. */
function takeRange(teams: TeamsPlatform, file: KeptFile, req: Request, res: Response): void {
  // The link says it all: OneDrive turns away who brings a token along.
  if (req.get('authorization') !== undefined) return refuse(res, 401, 'unauthenticated');
  if (!teams.uploads.has(file.id)) return refuse(res, 404, 'itemNotFound');
  const body: unknown = req.body;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(req.get('content-range') ?? '');
  const [start, end, size] = (range ?? []).slice(1).map(Number);
  if (start === undefined || end === undefined || size === undefined || end - start + 1 !== bytes.length)
    return refuse(res, 400, 'invalidRequest');
  if (start !== file.bytes.length) return refuse(res, 416, 'invalidRange');
  teams.files.fill(file, Buffer.concat([file.bytes, bytes]));
  if (end + 1 < size) return void res.status(202).json({ nextExpectedRanges: [`${end + 1}-`] });
  teams.uploads.delete(file.id);
  res.status(201).json({ id: file.id, name: file.name, size });
}

const refuse = (res: Response, status: number, code: string): void =>
  teamsAccent.refuse(res, { status, code });
