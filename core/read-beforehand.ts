/**
 * What stands in data files, by the digest of their text: as JSON, which is read in a tenth of the time that YAML takes. None in the
 * sources: the build puts here what lies beside them, and a file that says something else since is read as it is.
 */
export const readBeforehand: ReadonlyMap<string, string> = new Map();
