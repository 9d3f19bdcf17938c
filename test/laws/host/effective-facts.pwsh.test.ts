import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import { scan } from '../../../main/engine/running/scan.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';
import { effectiveCasesOfFiles } from './effective-cases-of-files.ts';
import { effectiveCases } from './effective-cases.ts';

describe('what is in force on a host of 2025', () => {
  const file = copyOfWorld('hardened');
  let host: LocalHost;
  beforeAll(async () => {
    host = await openSimulated(file, 'read');
  });
  afterAll(() => host.close());

  it.each([...effectiveCases, ...effectiveCasesOfFiles])('$control: $name', async ({ control, change, expected, profile, because }) => {
    resetWorld(file, 'hardened');
    changeAnyWorld(file, change);
    const chosen = controls.filter((each) => each.id === control);
    const clock = { now: () => '2026-11-24T08:00:00.000Z' };
    const { findings } = await scan({ host, controls: chosen, profile: { ...emptyProfile, ...profile }, applied: [], clock });
    const found = Object.fromEntries(Object.keys(expected).map((label) => [label, findings.find((each) => each.target.label === label)?.verdict ?? 'none']));
    expect(found).toEqual(expected);
    for (const [label, why] of Object.entries(because ?? {})) expect(findings.find((each) => each.target.label === label)?.because).toContain(why);
  });
});
