import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { locales } from '../../core/language/locale.js';
import { translator } from '../../core/language/messages.js';
import { contentFor } from '../testing/messenger-contract.js';
import { people } from '../testing/people.js';
import { secondsOf } from '../testing/slack-requests.js';
import { openWorld } from '../testing/world.js';
import type { World } from '../testing/world.js';

const { tom, elsewhere } = people;

let world: World;
beforeEach(async () => {
  world = await openWorld({
    slack: {
      workspaces: {
        clientId: 'client-1',
        clientSecret: 'a client secret',
        publicUrl: 'https://coach.example',
      },
    },
  });
});
afterEach(() => world.close());

/** What an administrator's browser holds after opening the installation page. */
async function openInstallPage(): Promise<{ state: string; cookie: string; authorizeUrl: URL }> {
  const response = await fetch(`${world.baseUrl}/slack/install`, { redirect: 'manual' });
  const authorizeUrl = new URL(response.headers.get('location') ?? '');
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { state: authorizeUrl.searchParams.get('state') ?? '', cookie, authorizeUrl };
}

/** Slack sends the browser back, approved. */
const comeBack = (workspaceId: string, { state, cookie }: { state: string; cookie: string }) =>
  fetch(
    `${world.baseUrl}/slack/oauth_redirect?${new URLSearchParams({ code: workspaceId, state }).toString()}`,
    {
      headers: { cookie },
    },
  );

const install = async (workspaceId: string) => comeBack(workspaceId, await openInstallPage());
const sendTo = (person: typeof tom) => {
  const { messenger } = world.slack;
  return messenger.send(world.conversationWith(person), 'delivery', contentFor(messenger));
};
const notInstalled = { kind: 'not-installed' };

describe('installing the app in a workspace', () => {
  it('asks Slack for what the app needs, and no more', async () => {
    const { authorizeUrl } = await openInstallPage();
    expect(authorizeUrl.origin).toBe('https://slack.com');
    expect(Object.fromEntries(authorizeUrl.searchParams)).toMatchObject({
      scope:
        'app_mentions:read,chat:write,commands,files:read,files:write,im:history,im:write,users:read,users:read.email',
      redirect_uri: 'https://coach.example/slack/oauth_redirect',
    });
  });

  it('lets the coach speak there, and nowhere else', async () => {
    expect(await sendTo(tom)).toEqual(notInstalled);
    expect((await install('T1')).status).toBe(200);
    expect(await sendTo(tom)).toMatchObject({ kind: 'done' });
    expect(await sendTo(elsewhere)).toEqual(notInstalled);
  });

  it('speaks in each of two workspaces under its own token', async () => {
    await install('T1');
    await install('T2');
    const outcomes = await Promise.all([tom, elsewhere, tom, elsewhere].map(sendTo));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(4).fill('done'));
    const posted = (person: typeof tom) => world.playground.history.of(person).length;
    expect([posted(tom), posted(elsewhere)]).toEqual([2, 2]);
  });

  it('answers events of a workspace that installed it', async () => {
    await install('T1');
    const answered = world.playground.history.next(({ from }) => from === 'coach');
    await world.playground.player.say(tom, 'plan');
    expect(await answered).toMatchObject({ personId: tom.id });
  });

  it('does not keep a token in the open', async () => {
    await install('T1');
    expect(world.log.lines.join()).not.toContain('xoxb');
  });
});

describe('an installation that comes to nothing', () => {
  it.each([
    'error=access_denied',
    'error=access_denied&state=STATE',
    'error=server_error&state=STATE',
    'state=STATE',
    'code=T1',
    '',
    'error=access_denied&error=access_denied',
    'error[]=access_denied&state[a]=b',
    'code=T1&state=%E0%A4',
    'state=STATE&code=',
  ])('says what to do, and nothing of the reason: ?%s', async (query) => {
    const { state, cookie } = await openInstallPage();
    const url = `${world.baseUrl}/slack/oauth_redirect?${query.replace('STATE', state)}`;
    const response = await fetch(url, { headers: { cookie } });
    expect(response.status).toBe(400);
    const sentences = locales.map((locale) => translator(locale)('slack.not-installed'));
    expect(await response.text()).toBe(sentences.join('\n'));
  });
});

describe('a state that is not good', () => {
  it('because it was used before', async () => {
    const browser = await openInstallPage();
    await comeBack('T1', browser);
    expect((await comeBack('T2', browser)).status).toBe(400);
    expect(await sendTo(elsewhere)).toEqual(notInstalled);
  });

  it('because it is older than ten minutes', async () => {
    const browser = await openInstallPage();
    world.clock.travelTo(world.clock.now().add({ minutes: 11 }));
    expect((await comeBack('T1', browser)).status).toBe(400);
    expect(await sendTo(tom)).toEqual(notInstalled);
  });

  it('because it was given to another browser', async () => {
    const [mine, theirs] = [await openInstallPage(), await openInstallPage()];
    expect((await comeBack('T1', { state: theirs.state, cookie: mine.cookie })).status).toBe(400);
    expect(await sendTo(tom)).toEqual(notInstalled);
  });

  it('because it is made up', async () => {
    const state = `${secondsOf(world) + 600}.nonce.c2lnbmF0dXJl`;
    const cookie = `slack-app-oauth-state=${state}`;
    expect((await comeBack('T1', { state, cookie })).status).toBe(400);
    expect(await sendTo(tom)).toEqual(notInstalled);
  });
});

describe('removing the app from a workspace', () => {
  it('ends it there, and nowhere else', async () => {
    await install('T1');
    await install('T2');
    const taken = nextTake();
    await world.playground.player.uninstall(tom);
    await taken;
    expect(await sendTo(tom)).toEqual(notInstalled);
    expect(await sendTo(elsewhere)).toMatchObject({ kind: 'done' });
  });
});

/** Resolves when the store has taken a secret away. */
function nextTake(): Promise<void> {
  const { secrets } = world.repositories;
  const take = secrets.take.bind(secrets);
  return new Promise((resolve) => {
    jest.spyOn(secrets, 'take').mockImplementation(async (key) => {
      const secret = await take(key);
      resolve();
      return secret;
    });
  });
}
