import { randomUUID } from 'node:crypto';
import { auditEntries } from '../../../storage/models/audit-entry.model.js';
import { demoTenant } from '../../../demo/demo-tenant.js';
import { pastTheStore } from '../../../storage/testing/past-the-store.js';
import type { Year } from '../year.js';

/** An authority demands something, and a laptop is stolen: both are logged, and the employer is told. */
export async function register(year: Year): Promise<void> {
  const { coach, book, today } = year;
  const { breaches, disclosures } = coach.program.repositories;
  const now = coach.clock.now();
  const base = { id: randomUUID(), tenantId: demoTenant.id, recordedAt: now };
  await disclosures.save({
    ...base,
    ...{
      on: today,
      authority: 'Politie',
      ground: 'Vordering art. 126nd Sv',
      data: 'Namen',
      employer: 'told',
    },
  });
  await breaches.save({
    ...base,
    ...{ discoveredAt: now, withinHours: 24, nature: 'Een laptop is gestolen.', data: 'Namen.', people: 10 },
    ...{ consequences: 'Geen zonder sleutels.', measures: 'Sleutels vernieuwd.', state: 'asked' },
  });
  await year.passDays(1);
  book.note(14, 'what an authority was given is logged', (await disclosures.all()).length === 1);
  const told = year.textsOf('hanneke').some((text) => text.includes('laptop is gestolen'));
  book.note(4, 'the employer is told of a breach', told);
}

/** The trail of what was done is whole; one entry that is changed on purpose is found. */
export async function audit(year: Year): Promise<void> {
  const { repositories } = year.coach.program;
  const verify = () => year.coach.asHr(() => repositories.audit.verify());
  const before = await verify();
  const past = pastTheStore(year.coach.uri);
  const entries = past.collection(auditEntries.collection);
  const [first, second] = await entries
    .find({ tenantId: demoTenant.id })
    .sort({ writer: 1, sequence: 1 })
    .limit(2)
    .toArray();
  await entries.updateOne({ _id: second?._id ?? '' }, { $set: { content: first?.['content'] } });
  const broken = await verify();
  await entries.updateOne({ _id: second?._id ?? '' }, { $set: { content: second?.['content'] } });
  const after = await verify();
  await past.close();
  year.book.note(
    4,
    `the audit trail is whole (${before.entries} entries in ${before.chains} chains), and one changed on purpose is found`,
    before.entries > 0 &&
      before.breaks.length === 0 &&
      broken.breaks.length === 1 &&
      after.breaks.length === 0,
  );
  const said = await year.talk('hanneke', 'logboek');
  year.book.note(5, 'HR reads who did what', /Wie deed wat/.test(said));
}
