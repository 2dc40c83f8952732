import type { mongo } from 'mongoose';
import type { TenantKeys } from '../../../encryption/tenant-keys.js';
import { collectionOf, type TenantDocument } from '../documents.js';

const conversation = { chat: 'slack', userId: 'manager', workspaceId: 'T1', conversationId: 'D1' };
const message = { conversation, messageId: '1.2' };
const delivered = {
  state: 'delivered',
  deliveryId: 'delivery',
  sendingAt: new Date('2026-11-02T08:00:30Z'),
  deliveredAt: new Date('2026-11-02T08:01:00Z'),
};
const sending = {
  state: 'sending',
  claim: 'run',
  deliveryId: 'delivery-2',
  sendingAt: new Date('2026-11-02T08:00:30Z'),
};

/** Writes documents of one tenant as the first release wrote them: sealed in blocks of 32 bytes, nudges by a key of their own. */
export class OldStore {
  /** More than go into one batch. */
  static readonly planned = 230;
  /** Those, the two of a digest, and one that is being sent. */
  static readonly nudges = OldStore.planned + 3;

  constructor(
    private readonly database: mongo.Db,
    private readonly keys: TenantKeys,
  ) {}

  async fill(): Promise<void> {
    await this.fillPeople();
    const planned = Array.from({ length: OldStore.planned }, (_, index) => this.nudge(`planned-${index}`));
    const digest = ['digest-1', 'digest-2'].map((name) => this.nudge(name, delivered, message));
    await this.insert('nudges', [
      ...planned,
      ...digest,
      this.nudge('held', { ...sending, attempts: 1 }),
      this.nudge('cancelled', { state: 'cancelled' }),
      this.nudge('stray', { journeyId: 'no such journey' }),
      { ...this.nudge('damaged'), milestoneId: Buffer.alloc(64) },
    ]);
    const index = { tenantId: 1, keyHash: 1 } as const;
    await collectionOf(this.database, 'nudges').createIndex(index, { unique: true }, {});
  }

  private async fillPeople(): Promise<void> {
    const user = { name: 'Mo Manager', email: 'mo@acme.example' };
    const settings = { roles: ['manager'], chat: 'slack', locale: 'en' };
    const emailHash = this.keys.hash('users', 'email', user.email);
    await this.insert('users', [
      { ...this.sealed('users', 'manager', user), ...settings, emailHash },
      { ...this.sealed('users', 'manager', user), ...settings, _id: 'damaged' },
    ]);
    const employee = {
      name: 'Em Ployee',
      personnelNumber: '0042',
      email: 'em@acme.example',
      team: 'Sales',
      weeklyHours: 32,
    };
    const personnelNumberHash = this.keys.hash('employees', 'personnelNumber', '0042');
    await this.insert('employees', [
      { ...this.sealed('employees', 'employee', employee), managerId: 'manager', personnelNumberHash },
    ]);
    const facts = { role: 'partner', announcedOn: '2026-09-01', multiples: false };
    await this.insert('journeys', [
      { ...this.sealed('journeys', 'journey', { facts }), employeeId: 'employee' },
    ]);
    await this.insert('conversations', [this.sealed('conversations', 'manager/slack', { conversation })]);
  }

  private nudge(milestoneId: string, given: object = {}, shownIn?: object): TenantDocument {
    const days = { on: '2026-11-02', expiresOn: '2026-11-16' };
    const sealed = { milestoneId, ...days, ...(shownIn && { message: shownIn }) };
    const key = ['journey', milestoneId, 'manager'];
    return {
      ...this.sealed('nudges', `old-${milestoneId}`, sealed),
      ...{ journeyId: 'journey', recipientId: 'manager', state: 'planned', attempts: 0 },
      ...{ nextAt: new Date('2026-11-02T08:00:00Z'), keyHash: this.keys.hash('nudges', 'key', key) },
      ...given,
    };
  }

  private sealed(collection: string, id: string, fields: object): TenantDocument {
    const values = Object.entries(fields).map(([field, value]) => [
      field,
      this.keys.seal({ collection, id, field }, value, 32),
    ]);
    return { _id: id, tenantId: 'acme', ...(Object.fromEntries(values) as object) };
  }

  private async insert(name: string, documents: TenantDocument[]): Promise<void> {
    await collectionOf(this.database, name).insertMany(documents);
  }
}
