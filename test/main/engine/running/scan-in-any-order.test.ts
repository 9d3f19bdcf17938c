import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { Finding } from '../../../../main/contract/finding.ts';
import type { Reading } from '../../../../main/contract/reading.ts';
import { readingOrder } from '../../../../main/engine/running/reading-order.ts';
import { scan, type Scan, type ScanEvent } from '../../../../main/engine/running/scan.ts';
import { needsOf } from '../../../../main/engine/judging/needs.ts';
import type { HostPort } from '../../../../main/engine/ports.ts';
import { PracticeHost } from '../../../../main/hosts/practice/practice-host.ts';
import { practiceWorld } from '../../../../main/hosts/practice/practice-world.ts';
import { resourceNamed } from '../../../../main/resources/resource-named.ts';
import { practiceProfile } from '../../../laws/host/worlds.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { wrapHost } from '../../../wrap-host.ts';

const clock = { now: () => '2026-11-24T09:00:00.000Z' };
const order = readingOrder([...needsOf(controls).keys()].map(resourceNamed));

/** The practice host, each reading of which takes as many rounds as the test says. */
async function hostThatTakes(rounds: (resource: string) => number): Promise<HostPort> {
  const memory = { events: () => Promise.resolve([]), append: () => Promise.resolve() };
  const host = await PracticeHost.open(practiceWorld('neglected', testWorlds), memory, () => clock.now());
  return wrapHost(host, {
    read: async (request): Promise<Reading> => {
      const reading = await host.read(request);
      for (let round = rounds(request.resource.name); round > 0; round -= 1) await new Promise((resolve) => setImmediate(resolve));
      return reading;
    },
  });
}
const scanned = async (host: HostPort, onEvent?: (event: ScanEvent) => void, signal?: AbortSignal): Promise<Scan> =>
  scan({ host, controls, profile: practiceProfile, applied: [], clock, onEvent, signal });

describe('a scan', () => {
  it('is the same in every order of arrival', async () => {
    const first = await scanned(await hostThatTakes(() => 0));
    expect(Object.keys(first.facts)).toEqual(order);
    for (const rounds of [(at: number) => at % 7, (at: number) => (order.length - at) % 11, (at: number) => (at * 37) % 13]) {
      const again = await scanned(await hostThatTakes((name) => rounds(order.indexOf(name))));
      expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    }
  });

  it('gives the findings of a control once, when the last reading that it rests on has arrived', async () => {
    const there = new Set<string>();
    const told: Finding[] = [];
    const found = await scanned(await hostThatTakes((name) => (order.indexOf(name) * 5) % 9), (event) => {
      if (event.event === 'read') {
        there.add(event.resource);
        expect(event.done).toBe(there.size);
      }
      if (event.event !== 'findings') return;
      told.push(...event.findings);
      for (const id of new Set(event.findings.map(({ control }) => control)))
        for (const name of needsOf(controls.filter((control) => control.id === id)).keys()) expect(there).toContain(name);
    });
    const byText = (findings: readonly Finding[]): readonly string[] => findings.map((each) => JSON.stringify(each)).sort();
    expect(byText(told)).toEqual(byText(found.findings));
  });

  it('that is cancelled in the middle keeps what was read, begins nothing more, and judges the rest as not read', async () => {
    const abort = new AbortController();
    const begun: string[] = [];
    const found = await scanned(
      await hostThatTakes(() => 1),
      (event) => {
        if (event.event === 'reading') {
          expect(abort.signal.aborted).toBe(false);
          begun.push(event.resource);
        }
        if (event.event === 'read' && event.resource === 'vm') abort.abort();
      },
      abort.signal,
    );
    expect(found.partial).toBe(true);
    // The host had been asked for one more ahead, and has answered it.
    const ahead = Object.keys(found.facts).filter((name) => !begun.includes(name));
    expect(Object.keys(found.facts)).toEqual(expect.arrayContaining(begun));
    expect(ahead.map((name) => resourceNamed(name).lane)).toEqual(['main'].slice(0, ahead.length));
    expect(begun.length).toBeLessThan(order.length);
    expect(found.facts['vm']?.complete).toBe(true);
    expect(new Set(found.findings.map(({ control }) => control)).size).toBe(controls.length);
    const unread = controls.filter(({ each }) => each !== undefined && found.facts[each.resource] === undefined).map(({ id }) => id);
    expect(unread.length).toBeGreaterThan(0);
    for (const id of unread) expect(found.findings.filter(({ control }) => control === id).map(({ verdict }) => verdict)).toEqual(['unknown']);
  });
});
