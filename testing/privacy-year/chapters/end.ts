import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { demoTenant } from '../../../demo/demo-tenant.js';
import { definitions } from '../../../storage/models/index.js';
import { operatorFilesIn } from '../../../storage/operator-files.js';
import { pastTheStore } from '../../../storage/testing/past-the-store.js';
import { LAST_DAY, type Year } from '../year.js';

const certificateSchema = z.object({
  messages: z.object({ notReached: z.record(z.string(), z.number()) }),
  slackToken: z.string(),
  documentsRemoved: z.record(z.string(), z.number()),
});

/** The agreement ends: HR is told ahead, is given everything, and thirty days on nothing is left. */
export async function end(year: Year): Promise<void> {
  const { coach, book } = year;
  const told = () =>
    year.textsOf('hanneke').filter((text) => /De overeenkomst met .* loopt tot en met/.test(text)).length;
  const counts: number[] = [];
  for (const ahead of [61, 60, 15, 14]) {
    await year.passUntil(LAST_DAY.subtract({ days: ahead }));
    counts.push(told());
  }
  book.note(
    12,
    `HR is told sixty and fourteen days ahead (${counts.join(', ')})`,
    counts.join() === '0,1,1,2',
  );
  await year.passUntil(LAST_DAY);
  const sealed = await sealedValues(year);
  const before = await year.bytes();
  const visible = sealed.filter((value) => before.includes(value)).length;
  await year.passUntil(LAST_DAY.add({ days: 30 }));
  const { tenants } = coach.program.repositories;
  book.note(12, 'thirty days on the employer is unknown', (await tenants.get(demoTenant.id)) === undefined);
  const after = await year.bytes();
  const left = sealed.filter((value) => after.includes(value)).length;
  book.note(
    12,
    `no sealed value is left in the files, which the master key could open (${visible} of ${sealed.length} before, ${left} after)`,
    visible > sealed.length / 2 && left === 0,
  );
  await certificate(year);
}

async function certificate({ coach, book }: Year): Promise<void> {
  const file = await readFile(operatorFilesIn(coach.dataDir).certificateOf(demoTenant.id), 'utf8');
  const { messages, slackToken, documentsRemoved } = certificateSchema.parse(JSON.parse(file));
  const removed = Object.values(documentsRemoved).reduce((all, count) => all + count, 0);
  const missed = Object.values(messages.notReached).reduce((all, count) => all + count, 0);
  book.note(
    12,
    `the operator has a certificate (${removed} documents removed, ${missed} messages not reached, Slack token ${slackToken})`,
    removed > 0 && missed === 0,
  );
}

/** What lies in the store of the employer that only their own keys open. */
async function sealedValues({ coach }: Year): Promise<Buffer[]> {
  const past = pastTheStore(coach.uri);
  const found: Buffer[] = [];
  const theirs = Object.values(definitions).filter(({ owner }) => owner === 'tenant');
  for (const { collection } of theirs)
    for await (const document of past.collection(collection).find({ tenantId: demoTenant.id }))
      found.push(...Object.values(document).filter((value): value is Buffer => value instanceof Buffer));
  await past.close();
  return found;
}
