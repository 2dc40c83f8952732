import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { billOfMaterials, licenceOf, type Bill } from './bill.js';
import { projectSettings } from './project.js';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().default(''),
      dev: z.boolean().default(false),
      link: z.boolean().default(false),
    }),
  ),
});

describe('the bill of materials', () => {
  let bill: Bill;
  let settings: Awaited<ReturnType<typeof projectSettings>>;
  beforeAll(async () => {
    [bill, settings] = await Promise.all([billOfMaterials(), projectSettings()]);
  });
  const names = (): string[] => bill.components.map(({ name }) => name);

  it('is about this program, by its name and version, whatever the folder is called that it lies in', () => {
    const { name, version } = settings;
    expect(bill.metadata.component).toMatchObject({ type: 'application', name, version });
    expect(names()).toContain('@pro-parents-coach/embedded-store');
  });

  it('names every package that the program asks for', () => {
    expect(names()).toEqual(expect.arrayContaining(Object.keys(settings.dependencies)));
  });

  it('names each version in the tree, but for what is there for developers alone', async () => {
    const lock: unknown = JSON.parse(
      await readFile(new URL('../package-lock.json', import.meta.url), 'utf8'),
    );
    const runs = Object.entries(lockSchema.parse(lock).packages)
      .filter(([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link)
      .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
    const ours = bill.components.filter(({ name }) => name.startsWith('@pro-parents-coach/'));
    const others = bill.components.filter((one) => !ours.includes(one)).map((one) => one['bom-ref']);
    expect(others.toSorted()).toEqual([...new Set(runs)].toSorted());
  });

  it('says who asks for whom, of every package', () => {
    const [root, ...refs] = bill.dependencies.map(({ ref }) => ref);
    expect(root).toBe(bill.metadata.component['bom-ref']);
    expect(refs.toSorted()).toEqual(bill.components.map((one) => one['bom-ref']).toSorted());
    expect(
      bill.dependencies.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !refs.includes(ref)),
    ).toEqual([]);
  });
});

describe('a licence', () => {
  it.each([
    [[{ license: { id: 'MIT' } }], 'MIT'],
    [[{ expression: 'ISC AND CC-BY-3.0' }], 'ISC AND CC-BY-3.0'],
    [[{ license: { id: 'MIT' } }, { expression: 'MIT OR ISC' }], '(MIT) AND (MIT OR ISC)'],
    [[{ license: { name: 'our own' } }], undefined],
    [[], undefined],
  ])('of %j is %s', (licenses, licence) => {
    expect(licenceOf({ licenses })).toBe(licence);
  });
});
