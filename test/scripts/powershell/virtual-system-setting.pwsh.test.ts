import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../main/contract/reading.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { allAtOnceClasses } from '../../../main/grammar/all-at-once.ts';
import { resourceNamed, resources } from '../../../main/resources/resource-named.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

type Said = Readonly<Record<'firmware' | 'checkpoints' | 'memory' | 'processors' | 'security' | 'none' | 'system', Readonly<Record<string, string>>>>;
const script = fileURLToPath(new URL('virtual-system-setting.ps1', import.meta.url));
const ran = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });

const said = JSON.parse(ran.stdout === '' ? '{}' : ran.stdout) as Said;

describe('the class of the settings of all VMs', () => {
  it('answers for the firmware where its values are known, and leaves the rest to the cmdlet', () => {
    expect(ran.stderr).toBe('');
    expect(said.firmware).toEqual({
      on: 'On MicrosoftWindows Default Off',
      off: 'Off MicrosoftUEFICertificateAuthority Default Off',
      shielded: 'On OpenSourceShieldedVM Default Off',
      besideCheckpoint: 'On MicrosoftWindows Default Off',
      unknownTemplate: 'asks',
      noTemplate: 'asks',
      noValue: 'asks',
      noBoolean: 'asks',
      noColumn: 'asks',
      serialConsole: 'On MicrosoftWindows COM1 On',
      unknownConsole: 'asks',
      noConsoleColumn: 'asks',
      noPauseColumn: 'asks',
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

  it('gives the settings of each VM also beside rows of others, and says why it gives none', () => {
    const none = 'Hyper-V gave no settings of this virtual machine, or several.';
    expect(said.system).toEqual({
      own: 'True, Network',
      besideCheckpoint: 'True, Network',
      besideUnknownKind: 'True, Network',
      besideUnknownVm: 'True, Network',
      besideNoVm: 'True, Network',
      twice: `${none}, ${none}`,
      ofNoVm: `${none}, ${none}`,
      fails: 'Invalid class., Invalid class.',
    });
  });
});

describe('the classes of the parts of all VMs', () => {
  it('answer for the memory in bytes where value and unit are the documented ones', () => {
    expect(ran.stderr).toBe('');
    expect(said.memory).toEqual({
      one: 'True 536870912 1099511627776',
      unknownUnit: 'asks',
      noUnit: 'asks',
      noValue: 'asks',
      nought: 'asks',
      noBoolean: 'asks',
      noColumn: 'asks',
      twice: 'asks',
      withoutId: 'asks',
      fails: 'asks for all',
      nothing: 'asks',
    });
  });

  it('answer for the processors where values and units are the documented ones', () => {
    expect(said.processors).toEqual({
      one: '4 50 200 0 True False True False True False',
      brokenPercent: 'asks',
      unknownUnit: 'asks',
      none: 'asks',
      noValue: 'asks',
      noBoolean: 'asks',
      noColumn: 'asks',
      twice: 'asks',
      fails: 'asks for all',
      nothing: 'asks',
    });
  });

  it('answer for the security settings where no value follows from several flags', () => {
    expect(said.security).toEqual({
      tpm: 'True False False False',
      none: 'False False False True',
      encrypted: 'True False True False',
      encryptedWithoutTpm: 'asks',
      shielded: 'asks',
      protected: 'asks',
      noColumn: 'asks',
      noValue: 'asks',
      twice: 'asks',
      fails: 'asks for all',
      nothing: 'asks',
    });
  });

  it('answer that a VM has no such device only where templates are there and no row is left over', () => {
    expect(said.none).toEqual({
      none: '',
      one: 'asks',
      leftOver: 'asks for all',
      withoutId: 'asks for all',
      noTemplate: 'asks for all',
      device: '',
      adapter: '',
      fails: 'asks for all',
    });
  });
});

describe('what a class answers for all VMs', () => {
  it('is what the cmdlets alone say', async () => {
    const world = copyOfWorld('neglected');
    const host = await openSimulated(world, 'read', () => '2026-11-28T08:00:00.000Z');
    const subjects = [...resources.values()].flatMap(({ name, cmdlets }) => (cmdlets?.allAtOnce === undefined ? [] : [{ name, cmdlets }]));
    const read = async (): Promise<readonly Reading[]> => {
      const readings: Reading[] = [];
      for (const { name } of [...subjects, { name: 'keyProtector' }]) readings.push(await host.read({ resource: resourceNamed(name) }));
      return readings;
    };
    const fault = (command: string, of: string): object => ({ command, of, message: 'Not available.', id: 'OperationFailed', category: 'NotSpecified' });
    const withBoth = await read();
    const names = changeWorld(world, (it) => {
      it.conditions.faults = Object.values(allAtOnceClasses).map((each) => fault('Get-CimInstance', each)) as never;
      return it.vms.map((vm) => vm.Name);
    });
    const withCmdlets = await read();
    changeWorld(world, (it) => {
      it.conditions.faults = ['Get-VMFirmware', 'Get-VMMemory', 'Get-VMProcessor', 'Get-VMSecurity'].flatMap((each) =>
        names.map((name) => fault(each, name)),
      ) as never;
    });
    const withClasses = await read();
    await host.close();
    expect(subjects.map(({ name }) => name).sort()).toEqual([
      'vmAssignedDevice',
      'vmFirmware',
      'vmGpuPartition',
      'vmMemory',
      'vmProcessor',
      'vmRemoteFxAdapter',
      'vmSecurity',
      'vmSnapshot',
    ]);
    expect(withBoth.filter(({ rows }) => rows.length === 0)).toEqual([]);
    expect(withCmdlets).toEqual(withBoth);
    expect(withClasses).toEqual(withBoth);
  });
});
