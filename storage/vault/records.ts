/** The kinds of records in a vault: its id, the wrapped keys of each tenant, and what was erased. */
export const recordKinds = ['identity', 'keyrings', 'endedTenants', 'erasedPersons'] as const;
export type RecordKind = (typeof recordKinds)[number];

/**
 * Where a vault keeps its records: small objects of JSON, by kind and name. Several processes may have it open. The secret store of a
 * cloud can stand behind this as well as a folder or a database can.
 */
export interface VaultRecords {
  /** Undefined where there is none of that name. */
  get(kind: RecordKind, name: string): Promise<unknown>;
  names(kind: RecordKind): Promise<string[]>;
  /** False where there is one of that name: of two that insert one succeeds. */
  insert(kind: RecordKind, name: string, record: object): Promise<boolean>;
  /** Leaves nothing of what was there. Does nothing where there is none of that name. */
  replace(kind: RecordKind, name: string, record: object): Promise<void>;
  /** Leaves nothing of it. */
  remove(kind: RecordKind, name: string): Promise<void>;
  close(): Promise<void>;
}
