/** Small secrets of a chat adapter (a Slack installation, an OAuth state), encrypted at rest. Outside any tenant. */
export interface SecretRepository {
  get(key: string): Promise<string | undefined>;
  put(key: string, secret: string): Promise<void>;
  /** Removes the secret and hands it out, once: of two callers one gets it. */
  take(key: string): Promise<string | undefined>;
  remove(keys: readonly string[]): Promise<void>;
}
