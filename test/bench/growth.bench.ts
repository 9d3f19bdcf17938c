import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import type { Facts } from '../../main/contract/reading.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import { scan } from '../../main/engine/running/scan.ts';
import { lanesBesideMain } from '../../main/hosts/local/local-host.ts';
import type { HostPort } from '../../main/engine/ports.ts';
import { openInLanes } from '../simulated-host.ts';
import { callsOf, growthOf, type Calls } from './calls-of-scan.ts';
import { measure, median } from './measure.ts';
import type { PromiseId } from './promises.ts';
import { seed, seededWorld } from './seeded-world.ts';

const sizes = [12, 300, 1000] as const;
type Size = (typeof sizes)[number];
interface Taken {
  readonly bothMs: number;
  readonly judgeMs: number;
  readonly findings: number;
}
const taken = new Map<Size, Taken>();
const clock = { now: () => new Date().toISOString() };
const scanned = (host: HostPort): ReturnType<typeof scan> => scan({ host, controls, profile: emptyProfile, applied: [], clock });

/** All controls over what was read, five times: the middle one. */
function judgeMsOf(facts: Facts): number {
  const known = { facts, profile: emptyProfile, applied: [], now: clock.now() };
  return median(
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (const control of controls) judge(control, known);
      return performance.now() - start;
    }),
  );
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const ratio = (of: Size, to: Size, part: (each: Taken) => number): number => {
  const [many, few] = [taken.get(of), taken.get(to)];
  return many && few ? part(many) / part(few) : Number.NaN;
};

describe('growth with the number of VMs', () => {
  it.each(sizes)('scanning and judging %i VMs', { timeout: 3_600_000 }, async (count) => {
    const host = await openInLanes(seededWorld(count, seed, null));
    try {
      await host.openLanes([...lanesBesideMain, 'servicing', 'files', 'files2', 'files3']);
      const start = performance.now();
      const { facts, findings } = await scanned(host);
      const bothMs = performance.now() - start;
      expect(facts['vm']?.rows.length).toBe(count);
      const judgeMs = judgeMsOf(facts);
      taken.set(count, { bothMs, judgeMs, findings: findings.length });
      const vms = `${count.toLocaleString('en')} seeded VMs`;
      measure('growth', { what: `scan of ${vms}, judged (${findings.length.toLocaleString('en')} findings), no latency`, measured: seconds(bothMs) });
      measure('growth', { what: `the same without what judging takes`, measured: seconds(bothMs - judgeMs) });
      measure('growth', { what: `judging ${String(controls.length)} controls over ${vms}`, measured: `${judgeMs.toFixed(0)} ms` });
    } finally {
      await host.close();
    }
  });

  it.each([
    [300, 12, undefined, undefined],
    [1000, 12, undefined, undefined],
    [1000, 300, 'seededScanGrowth', 'judgeGrowth'],
  ] as const)('%i VMs against %i VMs', (of, to, scanPromise, judgePromise) => {
    const note = (what: string, value: number, promise: PromiseId | undefined): void => {
      expect(value).toBeGreaterThan(0);
      measure('growth', {
        what: `${what}: ${of.toLocaleString('en')} VMs against ${to.toLocaleString('en')} VMs (${(of / to).toFixed(1)} × as many)`,
        measured: `${value.toFixed(2)} ×`,
        ...(promise && { about: { promise, value } }),
      });
    };
    note(
      'scan without what judging takes',
      ratio(of, to, ({ bothMs, judgeMs }) => bothMs - judgeMs),
      undefined,
    );
    note(
      'judging',
      ratio(of, to, ({ judgeMs }) => judgeMs),
      judgePromise,
    );
    note(
      'scan and judging',
      ratio(of, to, ({ bothMs }) => bothMs),
      scanPromise,
    );
  });

  it('calls of Windows', { timeout: 3_600_000 }, async () => {
    const [few, many] = [12, 60];
    const counted = (count: number): Promise<Calls> =>
      callsOf(seededWorld(count, seed, null), async (host) => {
        expect((await scanned(host)).facts['vm']?.rows.length).toBe(count);
      });
    const grown = growthOf(await counted(few), await counted(many), many - few);
    const each = grown.map(({ collector, perVm }) => [collector, perVm.reduce((sum, [, calls]) => sum + calls, 0)] as const);
    measure('growth', {
      what: `calls of Windows that one more VM costs (${String(few)} and ${String(many)} VMs), in ${String(grown.length)} collectors`,
      measured: each.reduce((sum, [, calls]) => sum + calls, 0).toFixed(2),
    });
    for (const { collector, perVm } of grown)
      measure('growth', {
        what: `calls of the collector ${collector} that one more VM costs`,
        measured: perVm.map(([name, calls]) => `${calls.toFixed(2)} ${name}`).join(', '),
      });
  });
});
