/** What came of asking a chat to make its token worthless; `retry`: it could not be asked now. */
export type Revocation = 'revoked' | 'not-installed' | 'retry';

/** Files for the operator, beside the store; they name the tenant by its id alone. */
export interface OperatorFiles {
  /** Keeps what is handed back, for the operator to hand over; its size in bytes and its hash. */
  keepExport(
    tenantId: string,
    content: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly bytes: number; readonly sha256: string }>;
  readExport(tenantId: string): Promise<Buffer>;
  removeExport(tenantId: string): Promise<void>;
  keepCertificate(tenantId: string, text: string): Promise<void>;
}

/** What the end of an agreement asks of the world outside the core. Each can be asked again. */
export interface EndWorld {
  readonly files: OperatorFiles;
  /** Everything the coach holds of the tenant of the context, for its employer to keep. */
  exportTenant(): AsyncIterable<Uint8Array>;
  /** Makes the token of a Slack workspace worthless and forgets it. */
  revokeSlack(workspaceId: string): Promise<Revocation>;
  /** How many documents of a tenant there are, by collection. */
  countDocuments(tenantId: string): Promise<Readonly<Record<string, number>>>;
  /** Destroys a tenant's keys and removes all that is kept of it. */
  eraseTenant(tenantId: string): Promise<void>;
  /** Leaves nothing of what was removed in the store's own files. */
  compact(): Promise<void>;
  /** The last hash of the audit trail of the tenant of the context; undefined where it has none. */
  lastAuditHash(): Promise<string | undefined>;
}
