import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Address } from '../../main/contract/address.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { isElevated } from '../../main/shells/is-elevated.ts';
import { factOf, inPowerShell, openThisComputer, scripts } from './this-computer.ts';

const name = "castellan-test $(1)' ü";
const quoted = `'${name.replaceAll("'", "''")}'`;

describe.runIf(isElevated())('a VM of a Hyper-V host', () => {
  let vm: string;
  beforeAll(() => {
    vm = inPowerShell(`$vm = New-VM -Name ${quoted} -Generation 2 -NoVHD -MemoryStartupBytes 64MB; Set-VMFirmware -VM $vm -EnableSecureBoot Off; $vm.Id.Guid`);
  });
  afterAll(() => {
    inPowerShell(`Get-VM -Name ${quoted} | Remove-VM -Force`);
  });

  it('gets Secure Boot and loses it again, as Get-VMFirmware sees it', async () => {
    const host = await openThisComputer('change');
    const address: Address = { resource: 'vmFirmware', key: { vm }, property: 'secureBoot' };
    const move = (from: string, to: string) =>
      host.set({ address, from: { is: 'value', value: from }, to: { is: 'value', value: to }, edit: { how: 'replace' } });
    const seen = (): string => inPowerShell(`"$((Get-VMFirmware -VM (Get-VM -Id '${vm}')).SecureBoot)"`);
    expect(await factOf(host, 'vmFirmware', { vm }, 'secureBoot')).toEqual({ is: 'value', value: 'Off' });
    expect(await move('Off', 'On')).toMatchObject({ outcome: 'done' });
    expect(seen()).toBe('On');
    expect(await move('On', 'Off')).toMatchObject({ outcome: 'done' });
    expect(seen()).toBe('Off');
    await host.close();
  });

  it.each(['MicrosoftWindows', 'MicrosoftUEFICertificateAuthority', 'OpenSourceShieldedVM'])(
    'has the Secure Boot template %s, as Get-VMFirmware sees it',
    async (template) => {
      inPowerShell(`Set-VMFirmware -VM (Get-VM -Id '${vm}') -SecureBootTemplate ${template}`);
      const seen = inPowerShell(`"$((Get-VMFirmware -VM (Get-VM -Id '${vm}')).SecureBootTemplate)"`);
      const host = await openThisComputer('read');
      expect(await factOf(host, 'vmFirmware', { vm }, 'secureBootTemplate')).toEqual({ is: 'value', value: seen });
      await host.close();
    },
  );

  it('has the checkpoints that Get-VMSnapshot lists, without one and with one of each type', async () => {
    const host = await openThisComputer('read');
    const listed = (): readonly string[] =>
      inPowerShell(`Get-VM | Get-VMSnapshot | ForEach-Object { $_.Id.Guid }`)
        .split(/\s+/)
        .filter((id) => id !== '')
        .sort();
    const read = async (): Promise<readonly (string | undefined)[]> =>
      (await host.read({ resource: resourceNamed('vmSnapshot') })).rows.map(({ key }) => key['checkpoint']).sort();
    expect(await read()).toEqual(listed());
    for (const type of ['Standard', 'Production']) {
      inPowerShell(`$vm = Get-VM -Id '${vm}'; Set-VM -VM $vm -CheckpointType ${type}; Checkpoint-VM -VM $vm -SnapshotName ${type}`);
      expect(await read()).toEqual(listed());
    }
    inPowerShell(`Get-VM -Id '${vm}' | Get-VMSnapshot | Remove-VMSnapshot`);
    await host.close();
  });

  it.each(['-StaticMemory', '-DynamicMemory -MemoryMinimumBytes 64MB -MemoryMaximumBytes 256MB'])(
    'has the memory %s that Get-VMMemory gives, and the security settings that Get-VMSecurity gives',
    async (memory) => {
      inPowerShell(`Set-VM -VM (Get-VM -Id '${vm}') ${memory}`);
      const seen = (cmdlet: string, property: string): string => inPowerShell(`"$((${cmdlet} -VM (Get-VM -Id '${vm}')).${property})"`);
      const host = await openThisComputer('read');
      for (const [property, name] of Object.entries({ dynamic: 'DynamicMemoryEnabled', startup: 'Startup', maximum: 'Maximum' }))
        expect(await factOf(host, 'vmMemory', { vm }, property)).toEqual({
          is: 'value',
          value: JSON.parse(seen('Get-VMMemory', name).toLowerCase()) as unknown,
        });
      for (const [property, name] of Object.entries({ tpmEnabled: 'TpmEnabled', shielded: 'Shielded', vbsOptOut: 'VirtualizationBasedSecurityOptOut' }))
        expect(await factOf(host, 'vmSecurity', { vm }, property)).toEqual({
          is: 'value',
          value: JSON.parse(seen('Get-VMSecurity', name).toLowerCase()) as unknown,
        });
      await host.close();
    },
  );

  it('beside another VM has the parts that one call for each VM lists', async () => {
    inPowerShell(`$null = New-VM -Name ${quoted} -Generation 1 -NoVHD -MemoryStartupBytes 64MB`);
    const host = await openThisComputer('read');
    const parts = {
      vmComPort: ['port', 'Get-VMComPort'],
      vmIntegrationService: ['component', 'Get-VMIntegrationService'],
      vmNetworkAdapter: ['adapter', 'Get-VMNetworkAdapter'],
    };
    for (const [resource, [part = '', cmdlet = '']] of Object.entries(parts)) {
      const listed = inPowerShell(`foreach ($vm in Get-VM) { ${cmdlet} -VM $vm | ForEach-Object { $_.Id } }`).split(/\r?\n/).sort();
      const { rows } = await host.read({ resource: resourceNamed(resource) });
      expect(rows.map(({ key }) => key[part]).sort()).toEqual(listed);
    }
    for (const resource of ['vmAssignedDevice', 'vmGpuPartition'])
      expect((await host.read({ resource: resourceNamed(resource) })).rows.filter(({ key }) => key['vm'] === vm)).toEqual([]);
    await host.close();
  });
});

describe.runIf(isElevated())('a folder', () => {
  it('opened once has the owner, access and auditing that it has opened for each', () => {
    const seam = join(scripts, 'modules', 'Castellan.Read.psd1').replaceAll("'", "''");
    const lines = inPowerShell(
      `Import-Module -Name '${seam}' -DisableNameChecking; & (Get-Module -Name Castellan.Read) { $whole = Get-SeamWholeFileSecurity -LiteralPath $env:windir; foreach ($section in 'Access', 'Audit', 'Owner') { "$($whole[$section])" -ceq "$(Get-SeamFileSecurity -LiteralPath $env:windir -Section $section)" } }`,
    );
    expect(lines.split(/\s+/)).toEqual(['True', 'True', 'True']);
  });
});
