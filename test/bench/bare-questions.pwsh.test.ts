import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import type { Facts } from '../../main/contract/reading.ts';
import { scan } from '../../main/engine/running/scan.ts';
import { resources } from '../../main/resources/resource-named.ts';
import { testClock } from '../test-clock.ts';
import { bareQuestions } from './bare-questions.ts';
import { callsOf } from './calls-of-scan.ts';
import { seededWorld } from './seeded-world.ts';

/**
 * What a scan asks beside the cmdlets. Who is signed in and from where, which other tools manage the host, and names for SIDs. Which VMs have a virtual TPM,
 * which Get-VMSecurity says as well, and the keys of these few.
 */
const besideTheCmdlets: ReadonlySet<string> = new Set([
  'ConvertTo-HgsKeyProtector',
  'ConvertTo-SeamAccountName',
  'ConvertTo-SeamSid',
  'Get-CimInstance Msvm_SecuritySettingData',
  'Get-SeamIdentity',
  'Get-SeamMissingKey',
  'Get-SeamPathNeighbor',
  'Get-SeamPeer',
  'Get-SeamRegistrySubKey',
  'Get-SeamRoute',
  'Get-SeamSshSession',
  'Get-Service',
  'Get-VMKeyProtector',
  'Test-SeamManagementTrace',
]);

it('the bare cmdlets ask for everything that a scan asks', { timeout: 240_000 }, async () => {
  let facts: Facts = {};
  const calls = await callsOf(seededWorld(6, 3, null), async (host) => {
    ({ facts } = await scan({ controls, profile: emptyProfile, applied: [], clock: testClock, host }));
  });
  const { declared, ...files } = bareQuestions(facts);
  const bare = readFileSync(join(import.meta.dirname, 'bare.ps1'), 'utf8');
  const byDeclaration = new Set(
    [...resources.values()].filter(({ cmdlets }) => declared.some(({ read }) => read === cmdlets?.read)).map(({ wire }) => wire.collector),
  );
  const isAsked = (collector: string, name: string): boolean => {
    // A collector of a declared subject may take a class in the place of its cmdlet.
    if (byDeclaration.has(collector) || besideTheCmdlets.has(name)) return true;
    const words = name.replace('Get-CimInstance ', '').replace(/^RSOP_/u, '');
    return new RegExp(`(?<![\\w-])${words}(?![\\w-])`, 'u').test(bare) || declared.some(({ read }) => read === name);
  };
  expect(
    [...calls].flatMap(([collector, names]) => [...names.keys()].filter((name) => !isAsked(collector, name)).map((name) => `${collector}: ${name}`)),
  ).toEqual([]);
  expect(declared.length).toBeGreaterThan(30);
  for (const list of Object.values(files)) expect(list.length).toBeGreaterThan(0);
});
