const advice = {
  'vault-missing':
    'The keys of this store are not where they should be. Put back the folder of keys (DATA_DIR/keys, or KEYS_DIR) or its database ' +
    '(KEYS_MONGODB_URI), or restore a backup of it with `coach keys restore`. Nothing was read or changed.',
  'vault-foreign':
    'The keys that were found belong to another store. Check DATA_DIR, KEYS_DIR and KEYS_MONGODB_URI. Nothing was read or changed.',
  'vault-newer':
    'This backup was made before the keys were rotated. Restore a backup of the keys from that time with `coach keys restore`, which adds ' +
    'the keys that are lacking, then restore this again.',
  'vault-damaged':
    'A record of the keys cannot be read. Restore a backup of the keys with `coach keys restore`.',
  'vault-unreachable':
    'The database of the keys does not answer or does not let us in: check KEYS_MONGODB_URI (without it, the database of MONGODB_URI with ' +
    '-keys behind its name), the account in it, and that the server is up.',
  'vault-backup-unreadable': 'This is no backup of keys, or it is not whole. Use another copy of it.',
} as const;

export type VaultErrorCode = keyof typeof advice;

/** The keys cannot be had; the message tells the operator what to do, and holds nothing that was kept. */
export class VaultError extends Error {
  override readonly name = 'VaultError';

  constructor(
    readonly code: VaultErrorCode,
    options: { cause?: unknown } = {},
  ) {
    super(advice[code], options);
  }
}
