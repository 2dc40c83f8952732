/** MongoDB's error codes, as far as this server answers with them. Names without meaning are MongoDB's own. */
const codes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  NotSingleValueField: 54,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  NotAReplicaSet: 123,
  NotImplemented: 238,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  OutOfDiskSpace: 14031,
  Location15952: 15952,
  Location15975: 15975,
  Location15998: 15998,
  Location16410: 16410,
  Location40323: 40323,
  Location40324: 40324,
  Location40352: 40352,
  Location40414: 40414,
  Location40415: 40415,
  Location51024: 51024,
} as const;

/** Name of an error code that this server can answer with. */
export type CodeName = keyof typeof codes;

/** A command, or one statement of it, refused in MongoDB's own terms. Its message may go to the client. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly codeName: CodeName,
    message: string,
    /** Further fields of the reply, such as `keyPattern` and `keyValue` of a duplicate key. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** The number that clients switch on. */
  get code(): number {
    return codes[this.codeName];
  }
}

const advice = {
  'store-in-use': 'Another process has this store open. Stop it, or give this one a directory of its own.',
  'store-damaged':
    'A file of the store is damaged. Restore the last backup into an empty directory and start from that.',
  'store-too-new':
    'A newer version of this program wrote this store. Start that version, or restore a backup.',
  'store-unavailable':
    'The directory of the store cannot be read or written. Check that it exists, and its owner.',
  'disk-full': 'The disk is full. Make room and start again; everything acknowledged so far is kept.',
  'commit-failed':
    'A write did not reach the disk, so the store has stopped. Check the disk and start again.',
  'backup-unreadable': 'The backup is not whole. Take another copy of the backup file, or use an older one.',
  'backup-exists':
    'Something of that name is there already, and a backup replaces nothing. Name another file.',
  'backup-unwritable':
    'The backup could not be written. Check that its folder is there, who may write in it, and the room on the disk.',
  'directory-not-empty': 'A backup is restored into an empty directory only. Name one that is new or empty.',
} as const;

/** What can go wrong with the store as a whole, as opposed to with one command. */
export type StoreErrorCode = keyof typeof advice;

/** A failure of the whole store; its message tells the operator what to do and holds nothing that was stored. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    options: { cause?: unknown } = {},
  ) {
    super(advice[code], options);
  }
}

/** Whether an error says that the disk, or what this process may use of it, is full. */
export function isDiskFull(error: unknown): boolean {
  return /no space left|disk quota|file too large/i.test(String(error));
}
