import { writeFile } from 'node:fs/promises';
import { billOfMaterials } from './bill.js';

/** Where it is written: `npm run sbom -- FILE`. */
const [file = 'sbom.json'] = process.argv.slice(2);

/** Writes the bill of materials of what runs, in CycloneDX's form. Ends with one line. */
async function run(): Promise<void> {
  const bill = await billOfMaterials();
  await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
  const { name, version } = bill.metadata.component;
  process.stdout.write(`sbom ok: ${name} ${version}, ${bill.components.length} packages, in ${file}\n`);
}

await run().catch((error: unknown) => {
  process.stdout.write(`sbom failed: ${String(error)}\n`);
  process.exitCode = 1;
});
