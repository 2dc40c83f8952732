import type { Request, RequestHandler } from 'express';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * For a server that lets anyone in who sits at this machine: a page of another site, open in a browser here, is not that
 * person. It can have its own name point to this machine, and send what a form can send; both give themselves away.
 */
export const loopbackOnly: RequestHandler = (req, res, next) => {
  const own = ownNames(req);
  const [host = '', ...others] = req.headersDistinct['host'] ?? [];
  if (!own.includes(host.toLowerCase()) || others.length > 0) {
    res.status(421).json({ error: `This is reached as ${own[0]} and by no other name.` });
  } else if (isFromElsewhere(req, own)) {
    res.status(403).json({ error: 'What another site asks for is not done here.' });
  } else {
    next();
  }
};

function ownNames({ socket: { localPort } }: Request): string[] {
  return loopbackNames.flatMap((name) =>
    localPort === 80 ? [name, `${name}:80`] : [`${name}:${localPort}`],
  );
}

/** A browser names the site that a request comes from, and where it may not, says `null`; programs name none. */
function isFromElsewhere(req: Request, own: readonly string[]): boolean {
  const origin = req.get('origin');
  const site = req.get('sec-fetch-site');
  const isOwnOrigin = origin === undefined || own.some((name) => origin.toLowerCase() === `http://${name}`);
  // Someone who types the address, or follows a link to look, comes from nowhere or from elsewhere.
  const isLook = ['GET', 'HEAD'].includes(req.method) && req.get('sec-fetch-mode') !== 'no-cors';
  return !isOwnOrigin || (!isLook && site !== undefined && !['same-origin', 'none'].includes(site));
}
