import satisfies from 'spdx-satisfies';
import { licenceOf, type Bill } from './bill.js';
import type { Policy } from './policy.js';

/** A package and its licence. */
export interface Licensed {
  readonly package: string;
  /** Undefined where nobody has found out. */
  readonly licence: string | undefined;
}

/** Every package with its licence, and in sentences what the policy does not allow. */
export function judgeLicences(
  { components }: Pick<Bill, 'components'>,
  { allowed, read }: Policy['licences'],
): { readonly packages: readonly Licensed[]; readonly wrong: readonly string[] } {
  const stated = components.map((component) => ({
    package: component['bom-ref'],
    licence: licenceOf(component),
  }));
  const packages = stated.map((one) => ({
    ...one,
    licence: one.licence ?? read.find((entry) => entry.package === one.package)?.licence,
  }));
  const idle = read.filter(
    (entry) => !stated.some((one) => one.package === entry.package && one.licence === undefined),
  );
  return {
    packages,
    wrong: [
      ...packages.flatMap((one) => problemWith(one, allowed)),
      ...idle.map((entry) => `${entry.package} needs no entry under licences.read any more`),
    ],
  };
}

function problemWith({ package: name, licence }: Licensed, allowed: readonly string[]): string[] {
  if (licence === undefined)
    return [
      `${name} says no licence that SPDX knows: read its files, then do without it or enter it under licences.read`,
    ];
  return satisfies(licence, [...allowed]) ? [] : [`${name} has the licence ${licence}, which is not allowed`];
}
