import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalHost } from '../hosts/local/local-host.ts';
import { HostError } from '../hosts/host-error.ts';
import { PracticeHost } from '../hosts/practice/practice-host.ts';
import { practiceWorld, practiceWorldNames } from '../hosts/practice/practice-world.ts';
import type { HostPort } from '../engine/ports.ts';
import { openPracticeMemory } from '../storage/practice-memory-file.ts';
import { localPowerShells } from './local-powershell.ts';
import type { HostEntry, HostSource } from './compose.ts';
import { systemClock } from './digest.ts';

/** The hosts of the product: this computer where it is Windows, and the practice hosts everywhere. */
export function productHosts(dataBase: string): HostSource {
  const entries: readonly HostEntry[] = [
    ...(process.platform === 'win32' ? [{ reference: 'local', title: 'This computer' }] : []),
    ...practiceWorldNames.map((name) => ({ reference: `practice:${name}`, title: `Practice host: ${practiceWorld(name).title}` })),
  ];
  const practice = (reference: string): string => {
    const name = /^practice:(.+)$/.exec(reference)?.[1];
    if (name === undefined)
      throw new HostError(
        'notHere',
        `“${reference}” is no practice host. Only practice hosts can be reset and restarted from here: ${practiceWorldNames.map((each) => `practice:${each}`).join(', ')}.`,
      );
    return name;
  };
  const openPractice = async (name: string): Promise<PracticeHost> =>
    PracticeHost.open(practiceWorld(name), openPracticeMemory(dataBase, name), () => systemClock.now());
  return {
    list: () => entries,
    open: (reference, mode): Promise<HostPort> => {
      if (reference.startsWith('practice:')) return openPractice(practice(reference));
      if (reference === 'local') return openLocal(mode);
      return Promise.reject(new HostError('unknownHost', `There is no host “${reference}”. There are: ${entries.map((entry) => entry.reference).join(', ')}.`));
    },
    reset: async (reference) => {
      const name = practice(reference);
      practiceWorld(name);
      await openPracticeMemory(dataBase, name).forget();
    },
    restart: async (reference) => (await openPractice(practice(reference))).restart(),
  };
}

/** Beside the built command line, where packaging puts them. */
const scriptsFolder = (): string => join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', 'scripts', 'powershell');

function openLocal(mode: 'read' | 'change'): Promise<HostPort> {
  if (process.platform !== 'win32')
    return Promise.reject(
      new HostError(
        'notHere',
        'This computer does not run Windows, so it has no Hyper-V to look at. Use a practice host: practice:neglected or practice:fresh.',
      ),
    );
  return LocalHost.open('local', 'local', localPowerShells(scriptsFolder(), mode), () => systemClock.now());
}
