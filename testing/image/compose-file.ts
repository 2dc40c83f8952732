import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { z } from 'zod';

const composeSchema = z.object({
  services: z.object({
    mongodb: z.object({
      healthcheck: z.object({ test: z.tuple([z.literal('CMD'), z.literal('mongosh')], z.string()) }),
    }),
    coach: z.object({
      read_only: z.boolean(),
      tmpfs: z.string(),
      volumes: z.array(z.string()),
      cap_drop: z.array(z.string()),
      security_opt: z.array(z.string()),
      user: z.string().optional(),
    }),
  }),
});

/** What docker-compose.yml says of its services. */
export const servicesOf = (path: string): z.infer<typeof composeSchema>['services'] =>
  composeSchema.parse(parse(readFileSync(path, 'utf8'))).services;

/** What the database's health check has mongosh do. */
export function healthScriptOf(path: string): string {
  const services = servicesOf(path);
  return z.string().parse(services.mongodb.healthcheck.test.at(-1));
}

/** A server as the script meets it. */
export interface Server {
  readonly isInReplicaSet: boolean;
  readonly isWritablePrimary: boolean;
}

/** The code with which mongosh ends, and whether the script began a replica set. */
export function run(
  script: string,
  { isInReplicaSet, isWritablePrimary }: Server,
): { code: number; began: boolean } {
  // Whatever is printed, mongosh ends with 0 unless it is told otherwise.
  const outcome = { code: 0, began: false };
  const status = (): object => {
    if (!isInReplicaSet) throw new Error('no replset config has been received');
    return { ok: 1 };
  };
  runInNewContext(script, {
    rs: { status, initiate: () => (outcome.began = true) },
    db: { hello: () => ({ isWritablePrimary }) },
    quit: (code: number) => (outcome.code = code),
  });
  return outcome;
}
