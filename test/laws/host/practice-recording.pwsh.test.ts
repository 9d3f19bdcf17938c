import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import type { Facts } from '../../../main/contract/reading.ts';
import { scan } from '../../../main/engine/running/scan.ts';
import { nameKey } from '../../../main/resources/formats/account-entries.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';
import { recordingInputs, recordingInputsFile } from '../../../scripts/tools/generate/recording-inputs.mjs';
import { expectFresh } from '../code/generated-file.ts';

/** The description of each world from which the user chooses. */
const titles = {
  neglected: 'Windows Server 2019 in a domain, never hardened',
  fresh: 'Windows Server 2022 in a workgroup, newly installed',
  hardened: 'Windows Server 2025 Server Core in its own domain, hardened',
  cluster: 'Windows Server 2022, one node of a two-node cluster',
  laptop: 'Windows 11 notebook of a developer, on a public Wi-Fi',
  lab: 'Windows Server 2025 in a workgroup, a lab with nested virtualization and a GPU',
  'file-share': 'Windows Server 2022 in a domain, its VMs on SMB shares',
  hostile: 'Windows Server 2019 with hostile names',
} as const;
/** For tests alone: the product does not ship it. */
const forTests: readonly string[] = ['hostile'];
const fileOf = (name: string): string => (forTests.includes(name) ? `test/practice/${name}.json` : `assets/practice/${name}.json`);
const recordedAt = '2026-11-24T08:00:00.000Z';

/**
 * The digests tell whether anything changed since all were recorded. So a run that only checks records these again: few VMs and no domain, names that are
 * no text.
 */
const checked: readonly string[] = ['laptop', 'hostile'];
const isGenerating = process.env['CASTELLAN_GENERATE'] === '1';
const worlds = Object.entries(titles).filter(([name]) => isGenerating || checked.includes(name));

/** What is worked out is worked out again by the practice host, never recorded. */
const recorded = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => resourceNamed(name).scope.is !== 'computed')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Each account of a world by its whole name, without its domain, and as a UPN: a user of a practice host can enter each of them. */
function accountNamesOf(world: string) {
  const { accounts, computer } = JSON.parse(readFileSync(world, 'utf8')) as { accounts: Record<string, string>; computer: { Name: string; Domain: string } };
  const builtIn = [
    'BUILTIN\\Administrators',
    'BUILTIN\\Users',
    'BUILTIN\\Hyper-V Administrators',
    `${computer.Name}\\Administrator`,
    `${computer.Name}\\Guest`,
  ];
  const names = [...Object.values(accounts), ...builtIn].flatMap((name) => {
    const [domain = '', account = ''] = name.split('\\');
    return [name, account, ...(computer.Domain.toLowerCase().startsWith(`${domain.toLowerCase()}.`) ? [`${account}@${computer.Domain}`] : [])];
  });
  return [...new Map(['Everyone', ...names].map((name) => [nameKey(name).name, nameKey(name)])).values()];
}

describe('the practice hosts', () => {
  const fresh: string[] = [];
  it.each(worlds)('%s is what the collectors read in the simulator', async (name, title) => {
    const world = copyOfWorld(name);
    const host = await openSimulated(world, 'read', () => recordedAt);
    try {
      const scanned = await scan({ host, controls, profile: emptyProfile, applied: [], clock: { now: () => recordedAt } });
      const accountName = await host.read({ resource: resourceNamed('accountName'), keys: accountNamesOf(world) });
      const vmWindow = await host.read({ resource: resourceNamed('vmWindow'), keys: (scanned.facts['vm']?.rows ?? []).map((row) => row.key) });
      const facts = { ...scanned.facts, accountName, vmWindow };
      const text = `${JSON.stringify({ version: 1, name, title, recordedFrom: { name: host.identity.name, machineId: host.identity.machineId }, facts: recorded(facts) }, null, 1)}\n`;
      expectFresh(fileOf(name), text);
      fresh.push(name);
    } finally {
      await host.close();
    }
  });

  // After the ones before: the digests say what the recordings were made from.
  it('know their inputs', () => {
    expect(fresh, 'a recording that failed has no inputs to keep').toEqual(worlds.map(([name]) => name));
    expectFresh(recordingInputsFile, `${JSON.stringify(recordingInputs(), null, 2)}\n`);
  });
});
