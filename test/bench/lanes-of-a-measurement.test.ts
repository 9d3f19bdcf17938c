import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PowerShellPort } from '../../main/hosts/local/powershell-port.ts';
import { inLanesOfOneProcess, inOneProcess } from '../simulated-host.ts';

/** The lanes in which a host reads, where its PowerShell is shared in this way. */
async function lanesThrough(share: typeof inOneProcess): Promise<readonly (string | undefined)[]> {
  const asked: (string | undefined)[] = [];
  const main: PowerShellPort = {
    async *read({ lane }) {
      await Promise.resolve();
      asked.push(lane);
      yield [];
    },
    set: () => Promise.reject(new Error('nothing is set here')),
    act: () => Promise.reject(new Error('nothing is done here')),
    stop: () => Promise.resolve(),
  };
  const shared = share({ main, openSlow: () => main });
  for (const port of [shared.main, shared.openSlow()]) await port.read({ collector: 'a', lane: 'network' }).next();
  return asked;
}

describe('a measurement of scans', () => {
  it('reads in the lanes of the product, slow readings too', async () => {
    expect(await lanesThrough(inLanesOfOneProcess)).toEqual(['network', 'network']);
    expect(await lanesThrough(inOneProcess)).toEqual([undefined, undefined]);
  });

  it('opens no host that reads everything in one lane', () => {
    const benches = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.ts'));
    expect(benches.length).toBeGreaterThan(3);
    const texts = benches.map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')] as const);
    expect(texts.filter(([, text]) => /\bopenSimulated\b|\binOneProcess\b/u.test(text)).map(([name]) => name)).toEqual([]);
    expect(texts.filter(([, text]) => text.includes('openInLanes(')).length).toBeGreaterThan(1);
  });
});
