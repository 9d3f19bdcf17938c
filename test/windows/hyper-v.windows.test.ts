import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Address } from '../../main/contract/address.ts';
import { isElevated } from '../../main/shells/is-elevated.ts';
import { factOf, inPowerShell, openThisComputer } from './this-computer.ts';

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
});
