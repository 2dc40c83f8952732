import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { judgeAdvisories, judgePolicy, readAudit } from './judge-advisories.js';
import { readPolicy, type Policy } from './policy.js';
import { projectSettings } from './project.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const uuid = {
  ...{ id: 'GHSA-w5hq-g745-h8pq', package: 'uuid', severity: 'moderate' },
  title: 'Missing buffer bounds check',
};
const via = {
  ...{ source: 1, name: 'uuid', dependency: 'uuid', range: '<11.1.1', severity: 'moderate' },
  ...{ title: uuid.title, url: `https://github.com/advisories/${uuid.id}` },
};
const entry = { id: uuid.id, package: 'uuid', reason: 'it is not called', exposure: 'none is known' };

describe('what npm tells of a tree', () => {
  it('is each advisory once, by whomever it is passed on', () => {
    const vulnerabilities = { uuid: { via: [via] }, botbuilder: { via: ['uuid', via] } };
    expect(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities }))).toEqual({
      kind: 'advisories',
      found: [uuid],
    });
  });

  it.each([
    ['', /it said nothing/],
    [JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '' } }), /405 Method Not Allowed/],
  ])('is nothing where it could not ask, which is told (%j)', (printed, why) => {
    expect(readAudit(printed)).toEqual({ kind: 'nothing', why: expect.stringMatching(why) });
  });
});

describe('an advisory', () => {
  it('that nobody has entered is to be mended', () => {
    expect(judgeAdvisories([uuid], { advisories: [] })).toEqual([
      expect.stringMatching(/^GHSA-w5hq-g745-h8pq \(moderate\) about uuid: .*Mend it/),
    ]);
  });

  it('may stay with a reason, as long as it is about the tree', () => {
    const policy = { advisories: [{ ...entry, lookAgain: day('2027-01-01') }] };
    expect(judgeAdvisories([uuid], policy)).toEqual([]);
    expect(judgeAdvisories([], policy)).toEqual([expect.stringMatching(/not about this tree any more/)]);
  });
});

describe('the policy', () => {
  const components = ['botbuilder', 'uuid'].map((name) => ({
    ...{ 'bom-ref': `${name}@1`, type: 'library' as const, name, version: '1', purl: `pkg:npm/${name}@1` },
    ...{ licenses: [], properties: [] },
  }));
  const policy: Policy = {
    licences: { allowed: ['MIT'], read: [] },
    advisories: [{ ...entry, lookAgain: day('2027-01-01') }],
    unmaintained: [{ ...entry, package: 'botbuilder', lookAgain: day('2027-02-01') }],
    overrides: { uuid: 'for the advisory' },
  };
  const judge = (changes: Partial<Policy>, today = '2027-01-01', overridden = ['uuid']) =>
    judgePolicy({ ...policy, ...changes }, { components }, overridden, day(today));

  it('holds until the day on which something was to be looked at again', () => {
    expect(judge({})).toEqual([]);
    expect(judge({}, '2027-01-02')).toEqual(['uuid was to be looked at again on 2027-01-01']);
    expect(judge({}, '2027-02-02')).toHaveLength(2);
  });

  it('speaks of nothing that is gone', () => {
    const unmaintained = [{ ...entry, package: 'gone', lookAgain: day('2027-02-01') }];
    expect(judge({ unmaintained })).toEqual(['gone is not in the tree any more: take its entry out']);
    expect(judge({}, '2027-01-01', [])).toEqual(['uuid is not overridden any more: take its entry out']);
  });

  it('says why each version is held', () => {
    expect(judge({}, '2027-01-01', ['uuid', 'openai'])).toEqual([
      'openai is overridden in package.json, and nobody has said why',
    ]);
  });

  it('that is ours says why each version in package.json is held', async () => {
    const { overrides } = await projectSettings();
    expect(Object.keys(readPolicy().overrides).toSorted()).toEqual(Object.keys(overrides).toSorted());
  });
});
