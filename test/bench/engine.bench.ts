import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import type { Facts, Reading } from '../../main/contract/reading.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import type { Judging } from '../../main/engine/judging/judging.ts';
import { decodePracticeWorld } from '../../main/hosts/practice/practice-world.ts';
import { enlargeReading, perVm } from './enlarge-reading.ts';
import { memoryOfScan } from './memory-of-scan.ts';
import { measure, median } from './measure.ts';

const neglected = decodePracticeWorld('neglected', readFileSync(fileURLToPath(new URL('../../assets/practice/neglected.json', import.meta.url)), 'utf8'));

/** The recorded host with its VMs, adapters and folders repeated up to this number of VMs. */
function enlarged(count: number): Facts {
  const repeated = perVm.map((name): readonly [string, Reading] => {
    const reading = neglected.facts[name];
    if (!reading) throw new Error(`${name} is not recorded`);
    return [name, enlargeReading(reading, count)];
  });
  return { ...neglected.facts, ...(Object.fromEntries(repeated) as Facts) };
}

describe('judging', () => {
  it('500 controls over 1,000 VMs', () => {
    const known: Judging = { facts: enlarged(1000), profile: emptyProfile, now: '2026-11-24T08:00:00.000Z', applied: [] };
    const many = Array.from({ length: Math.ceil(500 / controls.length) }, () => controls).flat();
    const times: number[] = [];
    let findings = 0;
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      findings = many.reduce((sum, control) => sum + judge(control, known).length, 0);
      times.push(performance.now() - start);
    }
    const own = controls.reduce((sum, control) => sum + judge(control, known).length, 0);
    expect(findings).toBe((own * many.length) / controls.length);
    measure('engine', {
      what: `judging ${String(many.length)} controls over 1,000 VMs (${findings.toLocaleString('en')} findings)`,
      measured: `${median(times).toFixed(0)} ms`,
      about: { promise: 'judging', value: median(times) },
    });
    const once: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      for (const control of controls) judge(control, known);
      once.push(performance.now() - start);
    }
    measure('engine', {
      what: `judging the ${String(controls.length)} controls there are over 1,000 VMs (${own.toLocaleString('en')} findings)`,
      measured: `${median(once).toFixed(0)} ms`,
    });
  });
});

describe('memory', () => {
  it('of a process that scans 1,000 VMs', async () => {
    const { vms, peakMb } = await memoryOfScan();
    expect(vms).toBeGreaterThanOrEqual(1000);
    measure('engine', {
      what: `memory of the process that scans ${vms.toLocaleString('en')} VMs, at its peak`,
      measured: `${peakMb.toFixed(0)} MB`,
      about: { promise: 'memory', value: peakMb },
    });
  });
});
