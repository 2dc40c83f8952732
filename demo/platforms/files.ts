import { randomUUID } from 'node:crypto';

/** A file that a person drops into a chat, or picks in a form. */
export interface DroppedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** A file that lies with a platform. */
export interface KeptFile extends DroppedFile {
  readonly id: string;
  /** The Entra tenant or the Slack workspace it belongs to. */
  readonly workspaceId: string;
  /** The account of who brought it; the coach's own is none of them. */
  readonly ownerId: string;
  /** What a link has to carry where no token is asked for. */
  readonly secret: string;
}

/** The files of the playground, in memory. */
export class FileStore {
  private readonly files = new Map<string, KeptFile>();

  /** Every file there is, oldest first. */
  all(): readonly KeptFile[] {
    return [...this.files.values()];
  }

  get(id: string): KeptFile | undefined {
    return this.files.get(id);
  }

  add(id: string, owner: Pick<KeptFile, 'workspaceId' | 'ownerId'>, file: DroppedFile): KeptFile {
    const kept = { ...owner, ...file, id, secret: randomUUID() };
    this.files.set(id, kept);
    return kept;
  }

  delete({ id }: KeptFile): void {
    this.files.delete(id);
  }

  /** Puts bytes into a file whose place was made before. */
  fill(file: KeptFile, bytes: Uint8Array): KeptFile {
    const filled = { ...file, bytes };
    this.files.set(file.id, filled);
    return filled;
  }
}

/** `csv` of `people.csv`; empty where the name has no extension. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
