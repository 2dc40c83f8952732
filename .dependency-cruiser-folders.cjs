/**
 * The folders of the core form a tree: a reader can begin at the bottom. Tests are left out, for they put together whatever
 * they need; that is why this is a file of its own.
 */
const { options } = require('./.dependency-cruiser.cjs');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles-between-folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...options, includeOnly: '^core/', exclude: { path: '\\.test\\.ts$|/testing/|/golden/' } },
};
