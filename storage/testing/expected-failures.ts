import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { mongo } from 'mongoose';
import { gaps, type Gap } from './other-servers.js';

// Names, to Jest's environment, the tests of this file that fail for a gap which the server of MONGODB_URI has. On MongoDB that is none.
const root = fileURLToPath(new URL('../../', import.meta.url));
const file = (expect.getState().testPath ?? '').slice(root.length);
const here = gaps.filter(({ tests }) => tests[file] !== undefined);
const uri = process.env['MONGODB_URI'];
if (here.length > 0 && uri !== undefined)
  Object.assign(globalThis, { expectedToFail: await failing(uri, here) });

async function failing(server: string, candidates: readonly Gap[]): Promise<ReadonlySet<string>> {
  const client = await mongo.MongoClient.connect(server);
  const database = client.db(`gaps-${String(process.pid)}`);
  const names: string[] = [];
  try {
    for (const { isThere, tests } of candidates)
      if (await isThere(database)) names.push(...(tests[file] ?? []));
    return new Set(names);
  } finally {
    await database.dropDatabase();
    await client.close();
  }
}
