import process from 'node:process';

/** Runs test files in the order in which they were named. */
export default class NamedOrder {
  sort(tests) {
    return [...tests].sort((a, b) => placeOf(a) - placeOf(b));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // Nothing is learnt from a run that ends at its first failure.
  }
}

const placeOf = ({ path }) => process.argv.indexOf(path);
