/** A name as a class has it: one that could hold a sentence is not to be told. */
const NAME = /^\w{1,60}$/;

/** What a log may tell of an error: its message can hold personal data, its name cannot. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return NAME.test(error.name) ? error.name : 'Error';
}

/** Where in the code an error arose: the frames of its stack, without the message, which can quote what was read. */
export function errorPlace(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const said = error.message === '' ? error.name : `${error.name}: ${error.message}`;
  const frames = error.stack.startsWith(said) ? error.stack.slice(said.length) : '';
  return frames.split('\n').filter((line) => /^\s+at /.test(line));
}
