import { beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { as, asJob } from '../../people/context.js';
import { tenantSchema } from '../../people/tenant.js';
import { userSchema } from '../../people/user.js';
import type { FieldView } from '../../messages/form.js';
import { readForm } from './form.js';
import type { Step } from './flow.js';
import { reviewed, wrongBecause, type ReviewedChange } from './reviewed.js';

const tenant = tenantSchema.parse({
  id: 'zorg',
  name: 'Zorg BV',
  country: 'NL',
  locale: 'en',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
});
const user = userSchema.parse({ id: 'h', name: 'H', email: 'h@example.com', roles: ['hr'], chat: 'slack' });
const asH = <T>(work: () => Promise<T>): Promise<T> =>
  as({ tenant, actor: { kind: 'person', user }, cause: { kind: 'form', name: 'test' } }, work);

/** What is to be changed: how many of something there are. */
const world = { count: 1, most: 5 };
const field = (value = ''): FieldView => ({
  kind: 'number',
  id: 'count',
  label: 'Count',
  required: true,
  value,
  min: 1,
  max: 9,
});
const change: ReviewedChange<number, typeof world> = {
  understand: (_needs, typed) => Promise.resolve(/^\d$/.test(typed) ? { count: typed } : {}),
  form: (_needs, { count }) => Promise.resolve({ title: 'Count', fields: [field(count)] }),
  read({ most }, fields, values) {
    const read = readForm(fields, z.object({ count: z.coerce.number() }), values, 'en');
    if (!read.ok) return Promise.resolve(read);
    const { count } = read.value;
    return Promise.resolve(
      count > most ? wrongBecause(fields, values, 'count', `At most ${most}.`) : { ok: true, value: count },
    );
  },
  review: (needs, count) => Promise.resolve({ lines: [`From ${needs.count} to ${count}.`] }),
  apply(needs, count) {
    needs.count = count;
    return Promise.resolve({ kind: 'notice', title: 'Saved', lines: [] });
  },
};
const flow = reviewed(change);
type State = z.infer<typeof flow.state>;

const stateOf = (step: Step<State>): State => {
  if (step.kind !== 'ask') throw new Error(`no state in ${step.kind}`);
  return flow.state.parse(JSON.parse(JSON.stringify(step.state)));
};
const start = (typed = ''): Promise<Step<State>> => asH(() => flow.start(world, typed));
const handIn = (step: State, count?: string): Promise<Step<State>> =>
  asH(() => flow.next(world, step, { kind: 'values', values: count ? { count } : {}, files: [] }));
const back = (step: State): Promise<Step<State>> => asH(() => flow.next(world, step, { kind: 'back' }));
const fieldIn = (step: Step<State>): FieldView | undefined =>
  step.kind === 'done' ? undefined : step.form.fields[0];

beforeEach(() => {
  Object.assign(world, { count: 1, most: 5 });
});

describe('a reviewed change', () => {
  it('opens with what was understood, and is empty where nothing was', async () => {
    expect(fieldIn(await start('3'))).toMatchObject({ value: '3' });
    expect(fieldIn(await start('three'))).toMatchObject({ value: '' });
  });

  it('says what is wrong at the field, in words of the form or of its own', async () => {
    const begun = stateOf(await start());
    expect(fieldIn(await handIn(begun, '10'))).toMatchObject({ value: '10', error: expect.any(String) });
    expect(fieldIn(await handIn(begun, '7'))).toMatchObject({ value: '7', error: 'At most 5.' });
  });

  it('changes nothing before someone agreed to what it showed', async () => {
    const shown = await handIn(stateOf(await start()), '3');
    expect(shown).toMatchObject({ form: { lines: ['From 1 to 3.'], fields: [], canGoBack: true } });
    expect(world.count).toBe(1);
    expect(await handIn(stateOf(shown))).toMatchObject({ kind: 'done', view: { title: 'Saved' } });
    expect(world.count).toBe(3);
  });

  it('goes back to the form with all that was typed', async () => {
    const shown = await handIn(stateOf(await start()), '3');
    expect(fieldIn(await back(stateOf(shown)))).toMatchObject({ value: '3' });
  });

  it('shows anew what has become something else since it was shown', async () => {
    const shown = await handIn(stateOf(await start()), '3');
    world.count = 2;
    const again = await handIn(stateOf(shown));
    expect(again).toMatchObject({ kind: 'ask', form: { lines: [expect.any(String), 'From 2 to 3.'] } });
    expect(world.count).toBe(2);
    expect(await handIn(stateOf(again))).toMatchObject({ kind: 'done' });
  });

  it('asks again where what was agreed to is no longer possible', async () => {
    const shown = await handIn(stateOf(await start()), '3');
    world.most = 2;
    const asked = await handIn(stateOf(shown));
    expect(fieldIn(asked)).toMatchObject({ value: '3', error: 'At most 2.' });
    expect(fieldIn(await handIn(stateOf(asked), '2'))).toBeUndefined();
  });

  it('belongs to a person', async () => {
    await expect(asJob(tenant, 'test', () => flow.start(world, ''))).rejects.toThrow(/person/);
  });
});
