import { z } from 'zod';

/** Bytes as they lie in JSON. */
const bytesSchema = z.codec(z.base64(), z.instanceof(Buffer), {
  decode: (text) => Buffer.from(text, 'base64'),
  encode: (bytes) => bytes.toString('base64'),
});

const wrappedKeySchema = z.strictObject({ masterKeyId: z.string(), bytes: bytesSchema });

/** The wrapped keys of one tenant, as they are kept and as they are used. */
export const keyringSchema = z.strictObject({
  /** The tenant's id. */
  _id: z.string(),
  /** The generation of the data key that seals; all of `dataKeys` open. */
  current: z.int(),
  dataKeys: z.array(z.strictObject({ generation: z.int(), wrapped: wrappedKeySchema })),
  /**
   * Finds values by their keyed hash. It outlives the data keys: were the hashes to change in a rotation, the unique
   * index of the outbox could not tell that a nudge hashed under the old key is the one hashed under the new.
   */
  lookupKey: wrappedKeySchema,
});
export type Keyring = z.infer<typeof keyringSchema>;
