import { join } from 'node:path';
import ts from 'typescript';
import { mutated, type Mutant } from './mutants.js';

/** TypeScript over the whole tree, asked about one file at a time. */
export class Compiler {
  private readonly versions = new Map<string, number>();
  private other: { readonly path: string; readonly text: string } | undefined;
  private readonly service: ts.LanguageService;

  constructor(private readonly root: string) {
    const read = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
    const { fileNames, options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => fileNames,
      getScriptVersion: (path) => String(this.versions.get(path) ?? 0),
      getScriptSnapshot: (path) => {
        const text = this.other?.path === path ? this.other.text : ts.sys.readFile(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => ts.sys.readFile(path),
      readDirectory: (...given) => ts.sys.readDirectory(...given),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
    });
  }

  /** Whether the file of a mutant is right by its types: what TypeScript refuses needs no test. */
  takes(mutant: Mutant, text: string): boolean {
    const path = join(this.root, mutant.file);
    this.put(path, { path, text: mutated(text, mutant) });
    const { service } = this;
    const isTaken =
      service.getSyntacticDiagnostics(path).length === 0 && service.getSemanticDiagnostics(path).length === 0;
    this.put(path, undefined);
    return isTaken;
  }

  private put(path: string, other: typeof this.other): void {
    this.other = other;
    this.versions.set(path, (this.versions.get(path) ?? 0) + 1);
  }
}
