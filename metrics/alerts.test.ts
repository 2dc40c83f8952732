import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import { z } from 'zod';
import { absentMessenger } from '../core/messages/absent-messenger.js';
import type { Failure } from '../core/messages/messenger.js';
import { createLog } from '../log.js';
import { sampleUser } from '../storage/testing/samples.js';
import { createMetrics } from './metrics.js';

// Whether the rules see what they have to see is tried by `npm run test:alerts`. Here: whether what they look at is there.

const rulesSchema = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});
const testsSchema = z.object({
  tests: z.array(
    z.object({
      alert_rule_test: z.array(z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) })),
    }),
  ),
});
const page = (name: string) => readFile(new URL(`../docs/operators/${name}`, import.meta.url), 'utf8');
const rules = rulesSchema.parse(parse(await page('alerts.yml'))).groups.flatMap((group) => group.rules);

const after = Temporal.Duration.from({ minutes: 1 });
/** Ways in which a call can go wrong. */
const failures: Record<string, Failure> = {
  gone: { kind: 'gone' },
  'not-installed': { kind: 'not-installed' },
  unknown: { kind: 'unknown' },
  throttled: { kind: 'retry', why: 'throttled', after },
  unavailable: { kind: 'retry', why: 'unavailable', after },
  'not-authorised': { kind: 'refused', reason: 'not-authorised' },
};

/** The labels and their values, by the name of what has them, after everything has happened once. */
const exported = new Map<string, Map<string, Set<string>>>();
beforeAll(async () => {
  const metrics = createMetrics();
  const { signal } = new AbortController();
  for (const failure of Object.values(failures)) {
    const slack = { ...absentMessenger('slack'), reach: () => Promise.resolve(failure) };
    const messengers = metrics.messengers({ teams: absentMessenger('teams'), slack });
    await messengers.slack.reach(sampleUser('sanne'));
    await messengers.teams.reach(sampleUser('sanne'));
  }
  const slack = { ...absentMessenger('slack'), reach: () => Promise.reject(new Error('thrown')) };
  await metrics
    .messengers({ teams: absentMessenger('teams'), slack })
    .slack.reach(sampleUser('sanne'))
    .catch(() => undefined);
  const run = (name: string, work: () => Promise<void>) =>
    metrics.job({ name, every: '1 day', run: work }).run(signal);
  await run('compact', () => Promise.resolve());
  await run('compact', () => Promise.reject(new Error('no store'))).catch(() => undefined);
  metrics.log(createLog('silent')).error({}, 'wrong');
  const { text } = await metrics.read();
  metrics.close();
  for (const [, name = '', labels = ''] of text.matchAll(/^(\w+)(?:\{(.*)\})? /gm)) {
    const known = exported.get(name) ?? new Map<string, Set<string>>();
    for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="([^"]*)"/g))
      known.set(label, (known.get(label) ?? new Set()).add(value));
    exported.set(name, known);
  }
});

/** What Prometheus itself says of what it asks. */
const ofPrometheus = ['job', 'instance'];

it.each(rules)('$alert looks at what the program exports', ({ expr }) => {
  const named = [...expr.matchAll(/\b((?:coach|nodejs|process)_\w+)(?:\{([^}]*)\})?/g)];
  const labelsOf = (names: readonly string[]) =>
    names.flatMap((name) => [...(exported.get(name)?.keys() ?? [])]);
  for (const [, name = '', matchers = ''] of named) {
    expect([name, exported.has(name)]).toEqual([name, true]);
    for (const [, label = '', values = ''] of matchers.matchAll(/(\w+)=~?"([^"]*)"/g)) {
      if (ofPrometheus.includes(label)) continue;
      const possible = exported.get(name)?.get(label);
      expect(values.split('|').filter((value) => !possible?.has(value))).toEqual([]);
    }
  }
  const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(', '));
  const known = labelsOf(named.map(([, name = '']) => name));
  expect(grouped.filter((label) => !known.includes(label))).toEqual([]);
});

it('exports no label that Prometheus would rename', () => {
  const labels = [...exported.values()].flatMap((known) => [...known.keys()]);
  expect(labels.filter((label) => ofPrometheus.includes(label))).toEqual([]);
});

it('has for each rule a series at which it fires, and words that say what to do', async () => {
  const cases = testsSchema
    .parse(parse(await page('alerts.test.yml')))
    .tests.flatMap((one) => one.alert_rule_test);
  const handbook = await page('monitoring.md');
  for (const { alert } of rules) {
    expect([alert, cases.some((one) => one.alertname === alert && one.exp_alerts.length > 0)]).toEqual([
      alert,
      true,
    ]);
    expect(handbook).toContain(`| \`${alert}\``);
  }
});

it('tells of every metric of its own what it means', async () => {
  const handbook = await page('monitoring.md');
  const own = [...exported.keys()].filter((name) => name.startsWith('coach_'));
  const families = new Set(own.map((name) => name.replace(/_(bucket|sum|count)$/, '')));
  expect([...families].filter((name) => !handbook.includes(`\`${name}\``))).toEqual([]);
});
