import { readCatalogue } from '../core/coaching/catalogue.js';
import { checkCatalogue } from '../core/coaching/catalogue-check.js';
import type { Finding } from '../core/coaching/check/finding.js';
import type { DataFileError } from '../core/data-file.js';
import { groupBy } from '../core/group-by.js';
import { jurisdictionOf } from '../core/countries/registry.js';
import { EXIT_BAD_INPUT, failOnProblems, print } from './output.js';

/** Of a folder, or of the catalogue of a country: what is to be mended, on standard output. */
export function checkFolder(given: string | undefined, { country }: { readonly country: string }): void {
  const jurisdiction = jurisdictionOf(country);
  const read = readFolder(given ?? jurisdiction.milestonesFolder);
  if (!read) {
    const expected = 'a folder of milestone files, such as core/countries/nl/milestones';
    failOnProblems([{ code: 'option-invalid', facts: { option: 'FOLDER', value: given ?? '', expected } }]);
    return;
  }
  const { catalogue, broken } = read;
  const lines = [...broken.flatMap(toLines), ...checkCatalogue(catalogue, jurisdiction).map(toLine)];
  print(reportOf(lines, catalogue.all.length + broken.length));
  if (lines.length > 0) process.exitCode = EXIT_BAD_INPUT;
}

/** Undefined where the folder cannot be read or holds no milestone. */
function readFolder(folder: string): ReturnType<typeof readCatalogue> | undefined {
  try {
    const read = readCatalogue(folder);
    return read.catalogue.all.length + read.broken.length > 0 ? read : undefined;
  } catch {
    return undefined;
  }
}

interface Line {
  readonly file: string;
  readonly code: string;
  readonly text: string;
}

/** A file that cannot be used at all, beside what the check finds in the others. */
const toLines = ({ file, problems }: DataFileError): Line[] =>
  problems.map((text) => ({ file, code: 'file-unusable', text }));

const toLine = ({ milestone, code, field, message }: Finding): Line => ({
  file: `${milestone}.yaml`,
  code,
  text: `${field}: ${message}`,
});

function reportOf(lines: readonly Line[], files: number): string {
  const byFile = groupBy(lines, ({ file }) => file);
  const inFiles = [...byFile].map(([file, found]) =>
    [file, ...found.map(({ code, text }) => `  ${code}  ${text}`), ''].join('\n'),
  );
  return [...inFiles, `${files} milestones checked${summaryOf(lines, byFile.size)}`].join('\n');
}

function summaryOf(lines: readonly Line[], toMend: number): string {
  if (lines.length === 0) return ': all is well.';
  const counts = [...groupBy(lines, ({ code }) => code)].map(([code, { length }]) => `${length} ${code}`);
  return `, ${toMend} to mend: ${counts.join(', ')}.`;
}
