import { afterAll } from 'vitest';
import type { PowerShells } from '../main/hosts/local/powershell-port.ts';
import { LocalHost } from '../main/hosts/local/local-host.ts';
import { inOneProcess, simulatedPowerShells } from './simulated-host.ts';
import { testClock } from './test-clock.ts';

interface Kept {
  readonly world: string;
  readonly mode: 'read' | 'change';
  readonly shells: PowerShells;
  inUse: boolean;
}
let kept: readonly Kept[] = [];

async function keepOnly(isKept: (each: Kept) => boolean): Promise<void> {
  const ended = kept.filter((each) => !isKept(each));
  kept = kept.filter(isKept);
  await Promise.all(ended.map(({ shells }) => shells.main.stop()));
}
afterAll(() => keepOnly(() => false));

/**
 * The simulator over this world, in the process of the last command where it is free: to start another one takes longer than what most commands do. What
 * a process keeps between two commands is what it keeps between two scans of one connection.
 */
export async function reopenSimulated(world: string, mode: 'read' | 'change'): Promise<LocalHost> {
  await keepOnly((each) => each.world === world || each.inUse);
  const free = kept.find((each) => each.world === world && each.mode === mode && !each.inUse);
  const own: Kept = free ?? { world, mode, shells: inOneProcess(simulatedPowerShells(world, mode === 'read')), inUse: false };
  if (free === undefined) kept = [...kept, own];
  own.inUse = true;
  const letGo = (): Promise<void> => {
    own.inUse = false;
    return Promise.resolve();
  };
  const { main } = own.shells;
  const lent: PowerShells = {
    main: { read: (options) => main.read(options), set: (options) => main.set(options), act: (options) => main.act(options), stop: letGo },
    openSlow: () => own.shells.openSlow(),
  };
  try {
    return await LocalHost.open('simulated:test', 'simulated', lent, () => testClock.now());
  } catch (error) {
    await letGo();
    throw error;
  }
}
