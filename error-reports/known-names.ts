/** Names of errors that may be told: those of JavaScript, of the libraries we use, and our own. */
export const knownNames: ReadonlySet<string> = new Set([
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError'],
  ...[
    'AggregateError',
    'AbortError',
    'TimeoutError',
    'AssertionError',
    'ZodError',
    'RestError',
    'AxiosError',
  ],
  ...['MongoError', 'MongoServerError', 'MongoNetworkError', 'MongoNetworkTimeoutError'],
  ...['MongoServerSelectionError', 'MongoNotConnectedError', 'MongoBulkWriteError', 'MongooseError'],
  ...['CastError', 'ValidationError', 'VersionError'],
  ...[
    'CommandError',
    'ConfigError',
    'ConnectionError',
    'CopyError',
    'DataFileError',
    'FrameError',
    'KeyTaken',
  ],
  ...[
    'KeysDestroyed',
    'ListenError',
    'ManifestError',
    'MasterKeyError',
    'NotInstalledError',
    'RotationError',
  ],
  ...['StoreError', 'UnfitEntity', 'UnfitTable', 'UnknownKey', 'Unreadable', 'YamlError', 'ZipError'],
]);
