import { expect, it } from '@jest/globals';
import { problemSentence } from '../../core/language/problem-sentence.js';
import { readLinks, readNewTenant } from './tenant-options.js';

const good = {
  name: 'Acme',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
};

it('reads a new tenant, the id of its Teams as Teams writes it', () => {
  const teamsTenant = '3F2504E0-4F89-41D3-9A0C-0305E82C3301';
  const read = readNewTenant({ ...good, teamsTenant, slackTeam: 'T0ACME' });
  expect(read).toEqual({
    ok: true,
    value: { ...good, teamsTenant: teamsTenant.toLowerCase(), slackTeam: 'T0ACME' },
  });
});

it.each([
  ['--id', { id: ' installation' }],
  ['--name', { name: ' ' }],
  ['--teams-tenant', { teamsTenant: 'acme.onmicrosoft.com' }],
  ['--slack-team', { slackTeam: 'acme.slack.com' }],
  ['--time-zone', { timeZone: 'Mars' }],
  ['--delivery-time', { deliveryTime: '9' }],
])('names %s where it cannot be read, and says what to give', (option, wrong) => {
  const read = readNewTenant({ ...good, ...wrong });
  const sentences = read.ok ? [] : read.problems.map((problem) => problemSentence(problem, 'en'));
  expect(sentences).toEqual([
    expect.stringMatching(new RegExp(`^${option}: This is not right: .*\\. Give: `)),
  ]);
});

it('reads the workspaces to link', () => {
  expect(readLinks({ tenant: 'acme', slackTeam: 'E0GRID' })).toMatchObject({ ok: true });
  expect(readLinks({ tenant: 'acme', slackTeam: 'grid' })).toMatchObject({ ok: false });
});
