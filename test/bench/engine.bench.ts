import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import type { Facts, Reading, Row } from '../../main/contract/reading.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import type { Judging } from '../../main/engine/judging/judging.ts';
import { decodePracticeWorld } from '../../main/hosts/practice/practice-world.ts';
import { median, row } from './bench-table.ts';

const neglected = decodePracticeWorld('neglected', readFileSync(fileURLToPath(new URL('../../assets/practice/neglected.json', import.meta.url)), 'utf8'));

/** The recorded host with its VMs, adapters and folders repeated up to this number of VMs. */
function enlarged(count: number): Facts {
  const repeat = (reading: Reading | undefined): Reading => {
    const rows = reading?.rows ?? [];
    const copies = Array.from({ length: Math.ceil(count / 12) }, (_, copy): readonly Row[] =>
      rows.map((each) => ({ ...each, key: Object.fromEntries(Object.entries(each.key).map(([name, value]) => [name, `${value}-${String(copy)}`])) })),
    ).flat();
    if (!reading) throw new Error('not recorded');
    return { ...reading, rows: copies };
  };
  return {
    ...neglected.facts,
    ...Object.fromEntries(['vm', 'vmFirmware', 'vmHardDisk', 'vmNetworkAdapter', 'folder'].map((name) => [name, repeat(neglected.facts[name])])),
  };
}

describe('judging', () => {
  it('500 controls over 1,000 machines', () => {
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
    row(`judging ${String(many.length)} controls over 1,000 machines (${String(findings)} findings)`, `${median(times).toFixed(0)} ms`, '< 1 s');
    const once: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      for (const control of controls) judge(control, known);
      once.push(performance.now() - start);
    }
    row(`judging the ${String(controls.length)} controls there are over 1,000 machines (${String(own)} findings)`, `${median(once).toFixed(0)} ms`, '–');
  });
});
