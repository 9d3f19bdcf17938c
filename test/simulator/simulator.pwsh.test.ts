import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { copyOfWorld } from '../simulated-host.ts';
import { changeWorld, type AnyWorld } from './change-world.ts';

const module = fileURLToPath(new URL('module', import.meta.url));
/** Loads the simulator and runs constant text; data reaches it through the environment. */
const preamble = `$ErrorActionPreference = 'Stop'; foreach ($file in Get-ChildItem -LiteralPath $env:SIMULATOR -Filter '*.ps1' -File -Recurse) { . $file.FullName }; `;
const environment = (world: string): NodeJS.ProcessEnv => ({ ...process.env, CASTELLAN_WORLD: world, SIMULATOR: module });

/** Runs each text in one process and gives what it put out, an error as its id. */
function inWorld(world: string, ...texts: readonly string[]): readonly string[] {
  const script = `${preamble}${texts.map((text) => `try { "$(${text})" } catch { "! $($_.CategoryInfo.Category) $($_.FullyQualifiedErrorId)" }`).join('; ')}`;
  const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-Command', script], { encoding: 'utf8', env: environment(world) });
  if (said.status !== 0) throw new Error(said.stderr);
  return said.stdout.trimEnd().split(/\r?\n/);
}
const app = 'd9e0eb0a-5b37-508e-9173-67e9ade83acf';
const template = 'd9e0eb0a-5b37-508e-9173-000000000004';
const firstGeneration = 'd9e0eb0a-5b37-508e-9173-000000000007';

/** The number that the writer has got to. */
function countIn(world: string): number {
  const { registry } = JSON.parse(readFileSync(world, 'utf8')) as { registry: Record<string, { Count?: { value: number } }> };
  return registry['HKLM\\SOFTWARE\\Test']?.Count?.value ?? 0;
}

describe('the simulator', () => {
  it('answers as the cmdlets do, errors and enums included', () => {
    const world = copyOfWorld('neglected');
    expect(
      inWorld(
        world,
        '@(Get-VM).Count',
        `(Get-VM -Id ${app}).State.value__`,
        `[int] (Get-VMFirmware -VM (Get-VM -Id ${app})).SecureBoot`,
        'Get-VM -Id 00000000-0000-0000-0000-000000000000',
        `Get-VMFirmware -VM (Get-VM -Id ${firstGeneration})`,
        `Set-VMFirmware -VM (Get-VM -Id ${app}) -EnableSecureBoot Off`,
        `Set-VMFirmware -VM (Get-VM -Id ${template}) -EnableSecureBoot On; (Get-VMFirmware -VM (Get-VM -Id ${template})).SecureBoot`,
        'Get-LocalGroupMember -SID S-1-5-32-578',
        'Get-LocalGroupMember -SID S-1-5-32-999',
        'Set-NetFirewallProfile -Name Domain -Enabled $true',
        'Set-NetFirewallRule -Name WINRM-HTTP-In-TCP -RemoteAddress 10.0.4.0/24; @(Get-NetFirewallAddressFilter | Where-Object InstanceID -eq WINRM-HTTP-In-TCP).RemoteAddress',
        'Set-NetFirewallRule -Name nothing -RemoteAddress Any',
        'Get-WindowsOptionalFeature -Online -FeatureName Nothing',
        'Invoke-SeamSeceditConfigure -Area SECURITYPOLICY -Template "[System Access]`nMinimumPasswordLength = 20"',
      ),
    ).toEqual([
      '12',
      '2',
      '0',
      '! InvalidArgument InvalidParameter,Microsoft.HyperV.PowerShell.Commands.GetVM',
      '! InvalidOperation InvalidOperation,Microsoft.HyperV.PowerShell.Commands.GetVMFirmware',
      '! InvalidOperation InvalidState,Microsoft.HyperV.PowerShell.Commands.SetVMFirmware',
      'On',
      '! NotSpecified An unspecified error occurred.,Microsoft.PowerShell.Commands.GetLocalGroupMemberCommand',
      '! ObjectNotFound GroupNotFound,Microsoft.PowerShell.Commands.GetLocalGroupMemberCommand',
      '! InvalidData ParameterArgumentTransformationError,Set-NetFirewallProfile',
      '10.0.4.0/255.255.255.0',
      '! ObjectNotFound CmdletizationQuery_NotFound_InstanceID,Set-NetFirewallRule',
      '! NotSpecified Microsoft.Dism.Commands.GetWindowsOptionalFeatureCommand',
      '! OperationStopped The data is invalid.',
    ]);
  });

  it('says nothing for guests that do not run, and lets Group Policy win in the active store only', () => {
    const world = copyOfWorld('neglected');
    const running = changeWorld(world, (given) => {
      const it = given as unknown as AnyWorld;
      const [domain] = it.firewall.profiles;
      if (domain) domain.GroupPolicyEnabled = 'True';
      const [said] = it.vms.flatMap(({ Kvp }) => (Kvp === null ? [] : [Kvp]));
      if (!said) throw new Error('no guest says anything');
      for (const vm of it.vms) vm.Kvp = said;
      return it.vms.filter(({ State }) => State === 'Running').map(({ Id }) => Id.toUpperCase());
    });
    expect(running.length).toBeGreaterThan(0);
    expect(
      inWorld(
        world,
        '@(Get-CimInstance -Namespace root\\virtualization\\v2 -ClassName Msvm_KvpExchangeComponent | Where-Object { $null -ne $_.GuestIntrinsicExchangeItems }).SystemName',
        '(Get-NetFirewallProfile -Name Domain -PolicyStore ActiveStore).Enabled, (Get-NetFirewallProfile -Name Domain -PolicyStore PersistentStore).Enabled',
      ),
    ).toEqual([running.join(' '), 'True False']);
  });

  it('restarts: pending features, the driver of SMB 1 and virtualization-based security follow', () => {
    const world = copyOfWorld('neglected');
    const driver = "(Get-SeamRegistryValue -Path 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10' -Name Start).Value";
    const state = `(Get-World).features.SMB1Protocol + ' ' + ${driver} + ' ' + (Get-CimInstance -ClassName Win32_DeviceGuard).VirtualizationBasedSecurityStatus`;
    expect(
      inWorld(
        world,
        "Disable-WindowsOptionalFeature -Online -FeatureName SMB1Protocol -NoRestart; Set-SeamRegistryValue -Path 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard' -Name EnableVirtualizationBasedSecurity -Kind DWord -Value 1",
        state,
        'Restart-World',
        state,
        'Enable-WindowsOptionalFeature -Online -FeatureName SMB1Protocol -NoRestart; Restart-World',
        state,
      ),
    ).toEqual(['', 'DisablePending 2 0', '', 'Disabled  2', '', 'Enabled 2 2']);
  });

  it('lists folders from one table, and from a new one after each change', () => {
    const table = 'Get-WorldFolderTable -World (Get-World)';
    const list = "@(Get-SeamFolderEntry -LiteralPath 'd:\\').FullName -join ' '";
    expect(
      inWorld(
        copyOfWorld('neglected'),
        list,
        `[object]::ReferenceEquals((${table}), (${table}))`,
        "Edit-World -Change { param($World) Set-Member -InputObject $World -Name diskFiles -Value @([pscustomobject] @{ path = 'D:\\New\\Old\\a.vhdx' }) }",
        list,
        '@(Get-SeamFolderEntry -LiteralPath D:\\new).FullName',
        '@(Get-SeamFolderEntry -LiteralPath D:\\Missing).Count',
      ),
    ).toEqual(['d:\\Replica d:\\Templates d:\\VMs', 'True', '', 'd:\\New d:\\Replica d:\\Templates d:\\VMs', 'D:\\new\\Old', '0']);
  });

  it('is changed by two processes at once without losing anything', { timeout: 120_000 }, async () => {
    const world = copyOfWorld('fresh');
    const adding = (name: string): Promise<unknown> => {
      const child = spawn(
        findPowerShell(),
        [
          '-NoProfile',
          '-NonInteractive',
          '-Command',
          `${preamble}1..15 | ForEach-Object { Set-SeamRegistryValue -Path HKLM\\SOFTWARE\\Test -Name "${name}$_" -Kind DWord -Value $_ }`,
        ],
        { env: environment(world), stdio: 'ignore' },
      );
      return new Promise((resolve) => child.once('exit', resolve));
    };
    expect(await Promise.all([adding('a'), adding('b')])).toEqual([0, 0]);
    expect(Object.keys(changeWorld(world, (it) => it.registry['HKLM\\SOFTWARE\\Test'] ?? {}))).toHaveLength(30);
  });

  it('is whole after its writer was killed', { timeout: 120_000 }, async () => {
    const world = copyOfWorld('fresh');
    const child = spawn(
      findPowerShell(),
      [
        '-NoProfile',
        '-NonInteractive',
        '-Command',
        `${preamble}$n = 0; while ($true) { $n++; Set-SeamRegistryValue -Path HKLM\\SOFTWARE\\Test -Name Count -Kind DWord -Value $n }`,
      ],
      { env: environment(world), stdio: 'ignore' },
    );
    const count = (): number => countIn(world);
    while (count() < 5) await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const left = count();
    expect(left).toBeGreaterThanOrEqual(5);
    expect(inWorld(world, 'Set-SeamRegistryValue -Path HKLM\\SOFTWARE\\Test -Name Count -Kind DWord -Value 1')).toEqual(['']);
    expect(count()).toBe(1);
  });
});
