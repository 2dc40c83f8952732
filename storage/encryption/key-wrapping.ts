/** Wraps and unwraps the data keys of tenants under a master key: from the environment, or a cloud KMS. */
export interface KeyProvider {
  /** Names the master key now in use, so that a wrapped key tells under which one it was wrapped. */
  readonly currentKeyId: string;
  wrap(dataKey: Buffer, tenantId: string): Promise<WrappedKey>;
  /** Throws where the master key is not at hand or the wrapped key was tampered with. */
  unwrap(wrapped: WrappedKey, tenantId: string): Promise<Buffer>;
}

export interface WrappedKey {
  readonly masterKeyId: string;
  readonly bytes: Buffer;
}
