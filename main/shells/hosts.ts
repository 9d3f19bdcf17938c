import { LocalHost } from '../hosts/local/local-host.ts';
import type { KeptHosts } from '../hosts/local/machine-id.ts';
import { HostError } from '../hosts/host-error.ts';
import { PracticeHost } from '../hosts/practice/practice-host.ts';
import { practiceWorld, practiceWorldLine, shippedPracticeWorlds, type PracticeWorlds } from '../hosts/practice/practice-world.ts';
import type { Clock, HostPort } from '../engine/ports.ts';
import type { HostIdentity } from '../contract/host-identity.ts';
import type { RollbackPlace } from '../hosts/local/local-rollback.ts';
import { isKept, rollbackPlace } from '../storage/host-storage.ts';
import { keptIdentities } from '../storage/scans/kept-folders.ts';
import { openPracticeMemory } from '../storage/practice-memory-file.ts';
import { localPowerShells } from './local-powershell.ts';
import type { HostEntry, HostSource } from '../application/ports/application.ts';
import type { HarmlessHosts } from './compose.ts';
import { systemClock } from './digest.ts';

/** Recorded hosts, everywhere: what is changed on them is remembered beside the data, and no computer is touched. */
export function practiceHosts(dataBase: string, worlds: PracticeWorlds = shippedPracticeWorlds, clock: Clock = systemClock): HarmlessHosts {
  const names = Object.keys(worlds);
  /** Read when they are asked for: a window opens before. */
  let entries: readonly HostEntry[] | undefined;
  const name = (reference: string): string => {
    const found = /^practice:(.+)$/.exec(reference)?.[1];
    if (found === undefined)
      throw new HostError(
        'notHere',
        `“${reference}” is no practice host. Castellan resets and restarts practice hosts only: ${names.map((each) => `practice:${each}`).join(', ')}.`,
      );
    return found;
  };
  const open = async (reference: string): Promise<PracticeHost> =>
    PracticeHost.open(practiceWorld(name(reference), worlds), openPracticeMemory(dataBase, name(reference)), () => clock.now());
  return {
    harmless: true,
    list: () => (entries ??= names.map((each) => ({ reference: `practice:${each}`, title: practiceWorldLine(each, worlds), kind: 'practice' as const }))),
    open,
    reset: async (reference) => {
      practiceWorld(name(reference), worlds);
      await openPracticeMemory(dataBase, name(reference)).forget();
    },
    restart: async (reference) => (await open(reference)).restart(),
  };
}

/** Where the rollbacks of a host are planted: beside its journal. */
export function rollbackPlaceOf(dataBase: string, { machineId, name }: HostIdentity): RollbackPlace {
  const { folder, seal } = rollbackPlace(dataBase, machineId);
  return { folder, seal: ({ run, step }) => seal({ host: name, run, steps: [step] }) };
}

/** What is kept below this folder about the hosts of one reference. */
export const keptHosts = (dataBase: string, of: string): KeptHosts => ({
  isKept: (machineId) => isKept(dataBase, machineId),
  list: async () =>
    (await keptIdentities(dataBase)).flatMap(({ identity: { reference, name, machineId }, scannedAt }) =>
      reference === of ? [{ name, machineId, scannedAt }] : [],
    ),
});

/** The hosts of the product: this computer where it is Windows, and the practice hosts everywhere. */
export function productHosts(dataBase: string, scriptsFolder: string, worlds?: PracticeWorlds, clock: Clock = systemClock): HostSource {
  const practice = practiceHosts(dataBase, worlds, clock);
  const own: readonly HostEntry[] = process.platform === 'win32' ? [{ reference: 'local', title: 'This computer', kind: 'local' }] : [];
  const entries = (): readonly HostEntry[] => [...own, ...practice.list()];
  return {
    ...practice,
    list: entries,
    open: (reference, mode): Promise<HostPort> => {
      if (reference.startsWith('practice:')) return practice.open(reference, mode);
      if (reference === 'local') return openLocal(mode, scriptsFolder, dataBase, clock);
      return Promise.reject(
        new HostError(
          'unknownHost',
          `There is no host “${reference}”. Available: ${entries()
            .map((entry) => entry.reference)
            .join(', ')}.`,
        ),
      );
    },
  };
}

async function openLocal(mode: 'read' | 'change', scriptsFolder: string, dataBase: string, clock: Clock): Promise<HostPort> {
  if (process.platform !== 'win32')
    throw new HostError('notHere', 'This computer does not run Windows, so it has no Hyper-V. Use a practice host: practice:neglected or practice:fresh.');
  const host = await LocalHost.open(
    'local',
    'local',
    localPowerShells(scriptsFolder, mode, dataBase),
    () => clock.now(),
    (identity) => rollbackPlaceOf(dataBase, identity),
    keptHosts(dataBase, 'local'),
  );
  // What is opened for reading is scanned next, and the storage of the host is opened meanwhile.
  if (mode === 'read') void host.openLanes();
  return host;
}
