import { readFileSync } from 'node:fs';
import process from 'node:process';
import swc from '@swc/jest';

/** Files whose text is another than on disk: JSON of their path to the file in which that text lies. */
const instead = new Map(Object.entries(JSON.parse(process.env.MUTATION_INSTEAD ?? '{}')));

const textOf = (text, path) => (instead.has(path) ? readFileSync(instead.get(path), 'utf8') : text);

/** The tests' own transformer, given other texts: nothing in the tree is written, and what stands there is kept compiled. */
export default {
  createTransformer(options) {
    const own = swc.createTransformer(options);
    return {
      ...own,
      getCacheKey: (text, path, given) => own.getCacheKey(textOf(text, path), path, given),
      process: (text, path, given) => own.process(textOf(text, path), path, given),
      processAsync: (text, path, given) => own.processAsync(textOf(text, path), path, given),
    };
  },
};
