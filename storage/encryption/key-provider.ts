import { demoMasterKey } from './demo-master-key.js';
import { environmentKeyProvider } from './environment-key-provider.js';
import type { KeyProvider } from './key-wrapping.js';

/** The settings that decide which master keys an installation has. */
export interface MasterKeySettings {
  /** Base64; without it the installation is a demo, whose key lies in `dataDir`. */
  readonly masterKey: string | undefined;
  readonly previousMasterKey: string | undefined;
  readonly dataDir: string;
}

/** Wraps keys for this installation, for the bot and for the operator's commands alike. */
export async function openKeyProvider({
  masterKey,
  previousMasterKey,
  dataDir,
}: MasterKeySettings): Promise<KeyProvider> {
  return environmentKeyProvider({
    current: masterKey ?? (await demoMasterKey(dataDir)),
    previous: previousMasterKey,
  });
}
