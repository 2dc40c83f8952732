import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** What does no harm to know nothing of. */
const outside = /^(node_modules|coverage|docs|examples|\.)/;

/** Which file imports which, of the whole tree; paths from its root. */
export class Imports {
  readonly files: readonly string[];
  private readonly texts = new Map<string, string>();
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly root: string) {
    const folders = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !outside.test(name));
    this.files = folders.flatMap((entry) => {
      if (!entry.isDirectory()) return entry.name.endsWith('.ts') ? [entry.name] : [];
      const within = readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' });
      return within.filter((path) => path.endsWith('.ts')).map((path) => join(entry.name, path));
    });
  }

  text(file: string): string {
    const text = this.texts.get(file) ?? readFileSync(join(this.root, file), 'utf8');
    this.texts.set(file, text);
    return text;
  }

  /** Everything that a file loads, itself included. */
  reachedFrom(file: string): ReadonlySet<string> {
    const reached = new Set([file]);
    for (const at of reached) for (const next of this.of(at)) reached.add(next);
    return reached;
  }

  /** Another wherever anything that a file loads is another. */
  digest(file: string): string {
    const hash = createHash('sha256');
    for (const path of [...this.reachedFrom(file)].sort()) hash.update(path).update(this.text(path));
    return hash.digest('hex');
  }

  private of(file: string): readonly string[] {
    const found = this.known.get(file) ?? this.read(file);
    this.known.set(file, found);
    return found;
  }

  private read(file: string): string[] {
    return ts.preProcessFile(this.text(file)).importedFiles.flatMap(({ fileName }) => {
      const path = fileName.startsWith('.')
        ? normalize(join(dirname(file), fileName)).replace(/\.js$/, '.ts')
        : 'storage/embedded/index.ts';
      const isOurs = fileName.startsWith('.') || fileName.startsWith('@pro-parents-coach/');
      return isOurs && existsSync(join(this.root, path)) ? [path] : [];
    });
  }
}
