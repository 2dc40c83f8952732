import { raw, Router } from 'express';
import type { Request, RequestHandler } from 'express';
import type { SlackPlatform } from './platform.js';
import { playgroundToken } from './token.js';

const SIGN_IN_PAGE = '<!DOCTYPE html><html><head><title>Slack</title></head><body>Sign in</body></html>';

/** Where files are uploaded to and downloaded from. */
export function slackFileRoutes(
  { files }: SlackPlatform,
  gate: (operation: string) => RequestHandler,
): Router {
  const router = Router();

  router.post(
    '/upload/v1/:file/:secret',
    gate('upload'),
    raw({ type: () => true, limit: '20mb' }),
    async (req, res) => {
      const file = files.get(String(req.params['file']));
      if (file === undefined || file.secret !== req.params['secret']) return void res.sendStatus(404);
      const bytes = await uploadedBytes(req);
      files.fill(file, bytes);
      res.type('text').send(`OK - ${bytes.length}`);
    },
  );

  const download: RequestHandler = (req, res) => {
    const [workspaceId = '', id = ''] = String(req.params['file']).split('-');
    const file = files.get(id);
    if (req.get('authorization') !== `Bearer ${playgroundToken(workspaceId)}`)
      // Slack sends whoever brings no token that fits to its sign-in page, with status 200.
      return void res.type('html').send(SIGN_IN_PAGE);
    if (file?.workspaceId !== workspaceId) return void res.sendStatus(404);
    res.type(file.mimeType).send(Buffer.from(file.bytes));
  };
  router.get('/files-pri/:file/download/:name', gate('download'), download);
  router.get('/files-pri/:file/:name', gate('download'), download);
  return router;
}

/** The file, sent as it is or, as Slack's client does, as the one part of a form. */
async function uploadedBytes(req: Request): Promise<Uint8Array> {
  const body: unknown = req.body;
  const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
  const contentType = req.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data')) return bytes;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- It buffers what it reads, which does no harm here.
  const form = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData();
  const part = [...form.values()].find((value) => typeof value !== 'string');
  return new Uint8Array((await part?.arrayBuffer()) ?? new ArrayBuffer(0));
}
