import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../main/contract/reading.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

type Said = Readonly<Record<'firmware' | 'checkpoints', Readonly<Record<string, string>>>>;
const script = fileURLToPath(new URL('virtual-system-setting.ps1', import.meta.url));
const ran = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });

describe('the class of the settings of all VMs', () => {
  const said = JSON.parse(ran.stdout === '' ? '{"firmware":{},"checkpoints":{}}' : ran.stdout) as Said;

  it('answers for Secure Boot where its values are known, and leaves the rest to the cmdlet', () => {
    expect(ran.stderr).toBe('');
    expect(said.firmware).toEqual({
      on: 'On MicrosoftWindows',
      off: 'Off MicrosoftUEFICertificateAuthority',
      shielded: 'On OpenSourceShieldedVM',
      besideCheckpoint: 'On MicrosoftWindows',
      unknownTemplate: 'asks',
      noTemplate: 'asks',
      noValue: 'asks',
      noBoolean: 'asks',
      noColumn: 'asks',
      noTemplateColumn: 'asks',
      twice: 'asks',
      onlyPlanned: 'asks',
      fails: 'asks for all',
      nothing: 'asks',
    });
  });

  it('answers that a VM has no checkpoint only where the VM has its one row and no row is left over', () => {
    expect(said.checkpoints).toEqual({
      none: '',
      one: 'asks',
      recovery: 'asks',
      unknownKind: 'asks',
      twice: 'asks',
      onlyUnknown: 'asks',
      ofNoVm: 'asks for all',
      withoutVm: 'asks for all',
      withoutType: 'asks for all',
      template: '',
      ofOtherVm: '',
      planned: '',
      fails: 'asks for all',
      nothing: 'asks',
    });
  });
});

describe('VM firmware and checkpoints', () => {
  it('are the same with the class and with the cmdlets alone', async () => {
    const world = copyOfWorld('neglected');
    const host = await openSimulated(world, 'read', () => '2026-11-28T08:00:00.000Z');
    const read = async (): Promise<readonly Reading[]> => [
      await host.read({ resource: resourceNamed('vmFirmware') }),
      await host.read({ resource: resourceNamed('vmSnapshot') }),
    ];
    const fault = (command: string, of: string): object => ({ command, of, message: 'Not available.', id: 'OperationFailed', category: 'NotSpecified' });
    const withBoth = await read();
    const names = changeWorld(world, (it) => {
      it.conditions.faults = [fault('Get-CimInstance', 'Msvm_VirtualSystemSettingData')] as never;
      return it.vms.map((vm) => vm.Name);
    });
    const withCmdlets = await read();
    changeWorld(world, (it) => {
      it.conditions.faults = names.map((name) => fault('Get-VMFirmware', name)) as never;
    });
    const [firmware] = await read();
    await host.close();
    expect(withBoth.map(({ rows }) => rows.length > 0)).toEqual([true, true]);
    expect(withCmdlets).toEqual(withBoth);
    expect(firmware).toEqual(withBoth[0]);
  });
});
