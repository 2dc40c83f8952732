import { z } from 'zod';
import { projectSettings } from './project.js';
import { npm } from './npm.js';

const licenceSchema = z.union([
  z.object({ license: z.object({ id: z.string() }) }).transform(({ license }) => license.id),
  z.object({ expression: z.string() }).transform(({ expression }) => expression),
]);

const componentSchema = z.looseObject({
  'bom-ref': z.string().min(1),
  type: z.literal('library'),
  name: z.string().min(1),
  version: z.string().min(1),
  purl: z.string().startsWith('pkg:npm/'),
  licenses: z.array(z.unknown()).default([]),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});
export type Component = z.infer<typeof componentSchema>;

/** What CycloneDX asks of a bill of materials, and what we promise of ours. */
const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.\d$/),
  serialNumber: z.string().startsWith('urn:uuid:'),
  version: z.int().positive(),
  metadata: z.looseObject({
    timestamp: z.iso.datetime(),
    component: z.looseObject({
      'bom-ref': z.string(),
      type: z.string(),
      name: z.string(),
      version: z.string(),
    }),
  }),
  components: z.array(componentSchema).min(1),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});
export type Bill = z.infer<typeof billSchema>;

/**
 * The bill of materials of what runs: every package of package-lock.json but those of developers. It is npm's bill of the whole
 * tree with those taken out: told to omit them itself, npm also omits what they share with the program, such as Mongoose. npm
 * calls what lies in this repository by its folder, which is another on every machine; here it has its name.
 */
export async function billOfMaterials(): Promise<Bill> {
  const bill = billSchema.parse(
    JSON.parse(await npm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only')),
  );
  const { name } = await projectSettings();
  const root = { ...bill.metadata.component, name, type: 'application' };
  const components = bill.components.filter((one) => !isOfDevelopers(one));
  const refs = new Set([root['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  return {
    ...bill,
    metadata: { ...bill.metadata, component: root },
    components: components.map((component) => ({ ...component, name: nameOf(component) })),
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  };
}

const isOfDevelopers = ({ properties }: Component): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

const nameOf = (component: Component): string => {
  const ref = component['bom-ref'];
  return ref.slice(0, ref.lastIndexOf('@'));
};

/** The licence that a package says it has, as an expression of SPDX; undefined where it says none that SPDX knows. */
export const licenceOf = ({ licenses }: Pick<Component, 'licenses'>): string | undefined => {
  const said = licenses.flatMap((one) => licenceSchema.safeParse(one).data ?? []);
  const [only] = said;
  return said.length > 1 ? said.map((one) => `(${one})`).join(' AND ') : only;
};
