import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import type { Activity } from 'botbuilder';
import type { Result } from '../../core/problem.js';
import { MOST_BYTES } from '../fetch-file.js';
import { uploadsIn } from './uploads.js';

const unreadable = { ok: false, problems: [{ code: 'file-unreadable' }] };

/** Reads the one file of a message with that link. */
async function download(
  downloadUrl: string,
  origins: readonly string[],
): Promise<Result<Buffer> | undefined> {
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [{ contentType, name: 'list.csv', content: { downloadUrl } }];
  return uploadsIn({ attachments } as Activity, origins)[0]?.read();
}

const placeOf = (contentUrl: unknown): string | undefined => {
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const content = { downloadUrl: 'https://contoso.sharepoint.com/list.csv' };
  const attachments = [{ contentType, contentUrl, name: 'list.csv', content }];
  const [upload] = uploadsIn({ attachments } as Activity, []);
  if (!upload) throw new Error('There is no file');
  return upload.place;
};

describe('where a file from Teams lies', () => {
  const place = 'https://contoso-my.sharepoint.com/personal/fatima/Documents/list.csv';

  it('is told where it is in the cloud of Microsoft', () => {
    expect(placeOf(place)).toBe(place);
  });

  it.each(['https://evil.example/list.csv', 'http://contoso.sharepoint.com/x', 'x', 7, undefined])(
    'is not told where Teams says %j',
    (contentUrl) => {
      expect(placeOf(contentUrl)).toBeUndefined();
    },
  );
});

// It stands in the way of the process's own http from the moment it is loaded, for the files to come as well.
afterAll(() => {
  nock.restore();
});

describe('a file from Teams', () => {
  afterEach(() => {
    nock.cleanAll();
  });
  nock.disableNetConnect();

  const answer = (origin: string, body: string) =>
    nock(origin, { badheaders: ['authorization', 'cookie'] })
      .get('/list.csv')
      .reply(200, body);

  it.each([
    'https://contoso-my.sharepoint.com',
    'https://contoso.sharepoint.us',
    'https://onedrive.live.com',
    'https://files.example',
  ])('reads what lies at %s, and brings no token', async (origin) => {
    answer(origin, 'a,b');
    expect(await download(`${origin}/list.csv`, ['https://files.example'])).toEqual({
      ok: true,
      value: Buffer.from('a,b'),
    });
  });

  it.each([
    'http://contoso.sharepoint.com',
    'https://sharepoint.com.evil.example',
    'https://evilsharepoint.com',
    'https://files.example:8443',
    'http://169.254.169.254',
  ])('asks nothing of %s', async (origin) => {
    const asked = answer(origin, 'a,b');
    expect(await download(`${origin}/list.csv`, ['https://files.example'])).toEqual(unreadable);
    expect(asked.isDone()).toBe(false);
  });

  it.each([
    [MOST_BYTES, true],
    [MOST_BYTES + 1, false],
  ])('of %d bytes is read: %s', async (size, isRead) => {
    answer('https://contoso.sharepoint.com', 'x'.repeat(size));
    expect((await download('https://contoso.sharepoint.com/list.csv', []))?.ok).toBe(isRead);
  });
});
