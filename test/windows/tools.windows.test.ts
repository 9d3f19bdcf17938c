import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../main/contract/address.ts';
import { isElevated } from '../../main/shells/is-elevated.ts';
import { factOf, inPowerShell, openThisComputer } from './this-computer.ts';

describe.runIf(isElevated())('the tools of Windows', () => {
  it('secedit grants a right and removes it again: the reading decides the outcome, not the exit code (ansible/ansible#48849)', async () => {
    const host = await openThisComputer('change');
    const address: Address = { resource: 'userRight', key: { right: 'SeDenyBatchLogonRight' }, property: 'holders' };
    const guests = 'S-1-5-32-546';
    const from = (await factOf(host, 'userRight', address.key, 'holders')) ?? { is: 'absent' as const };
    if (from.is !== 'value' && from.is !== 'absent') throw new Error('The right could not be read.');
    const edit = (add: readonly string[], remove: readonly string[]) =>
      host.set({ address, from, to: from, edit: { how: 'difference', add: [...add], remove: [...remove] } });
    expect(await edit([guests], [])).toMatchObject({ outcome: expect.stringMatching(/^(done|already)$/) as string });
    expect(await factOf(host, 'userRight', address.key, 'holders')).toMatchObject({ is: 'value', value: expect.arrayContaining([guests]) as string[] });
    expect(await edit([], [guests])).toMatchObject({ outcome: 'done' });
    await host.close();
  });

  it('a service that starts delayed is set to start at once (MicrosoftDocs/PowerShell-Docs#4354)', async () => {
    const before = inPowerShell('(Get-CimInstance -ClassName Win32_Service -Filter "Name=\'Spooler\'").StartMode');
    spawnSync('sc.exe', ['config', 'Spooler', 'start=', 'delayed-auto']);
    const host = await openThisComputer('change');
    const address: Address = { resource: 'service', key: { service: 'Spooler' }, property: 'startType' };
    const set = await host.set({
      address,
      from: { is: 'value', value: 'AutomaticDelayed' },
      to: { is: 'value', value: 'Automatic' },
      edit: { how: 'replace' },
    });
    await host.close();
    spawnSync('sc.exe', ['config', 'Spooler', 'start=', { Manual: 'demand', Disabled: 'disabled' }[before] ?? 'auto']);
    expect(set).toMatchObject({ outcome: 'done', is: { is: 'value', value: 'Automatic' } });
  });
});
