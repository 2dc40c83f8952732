import { readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction, type JSONInstruction } from 'dockerfile-ast';
import { z } from 'zod';

/** A step of an image, as `COPY` with its arguments. */
export interface Step {
  readonly keyword: string;
  readonly words: readonly string[];
  /** All behind the keyword, on one line. */
  readonly text: string;
}

/** From one `FROM` to the next. */
export interface Stage {
  readonly name: string | undefined;
  readonly steps: readonly Step[];
}

/** What a `CMD` or `HEALTHCHECK` in the form of a list starts. */
const commandSchema = z.array(z.string()).min(1);

/** The stages of a Dockerfile. */
export function stagesOf(path: string): readonly Stage[] {
  const stages: { name: string | undefined; steps: Step[] }[] = [];
  for (const instruction of DockerfileParser.parse(readFileSync(path, 'utf8')).getInstructions()) {
    const step = stepOf(instruction);
    if (step.keyword === 'FROM') stages.push({ name: step.words[2], steps: [] });
    else stages.at(-1)?.steps.push(step);
  }
  return stages;
}

function stepOf(instruction: Instruction | JSONInstruction): Step {
  const flags = 'getFlags' in instruction ? instruction.getFlags().map(String) : [];
  const words = [...flags, ...instruction.getArguments().map((argument) => argument.getValue())];
  const text = (instruction.getRawArgumentsContent() ?? '').replace(/\\\n\s*/g, '');
  return { keyword: instruction.getKeyword(), words, text };
}

/** The command in the form of a list of a step; in the other form a shell would stand before it, and keep the signals to itself. */
export const commandOf = ({ text }: Step): readonly string[] =>
  commandSchema.parse(JSON.parse(text.slice(text.indexOf('['))));
