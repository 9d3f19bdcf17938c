import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';

/** A step that is given to a person, with the control and whether the control is about one of several parts of a VM. */
interface Step {
  readonly id: string;
  readonly text: string;
  readonly ofPart: boolean;
}
/** A VM has many adapters and disks: the id of the VM is not the whole key of one. */
const isPart = (name: string): boolean => {
  const { cmdlets } = resourceNamed(name);
  return cmdlets?.each === 'vmPart' && Object.values(cmdlets.key).some((part) => typeof part === 'string');
};
const steps: readonly Step[] = controls.flatMap(({ id, fix, each }) =>
  fix?.kind === 'steps' || fix?.kind === 'action' ? fix.steps.map((text) => ({ id, text, ofPart: each !== undefined && isPart(each.resource) })) : [],
);

/** A VM has at most one of these. */
const alone = new Set(['Remove-VMRemoteFx3dVideoAdapter']);
/** Parameters that name the part itself. */
const namesPart = /-(VMNetworkAdapter|VMHardDiskDrive|VMDvdDrive|LocationPath|AdapterId|ControllerLocation|Number|Id)\b/;
/** Commands with parameters that change every part of the VM. A name without parameters is prose. */
const changesAll = (text: string): readonly string[] =>
  text
    .split(/; |: |\.(?:\s|$)/)
    .filter((command) => /\b(?:Set|Remove|Disable|Enable|Connect|Disconnect)-VM\w+/.test(command))
    .flatMap((command) => {
      const stages = command.split(' | ');
      const found = /\b((?:Set|Remove|Disable|Enable|Connect|Disconnect)-VM\w+)( -\w+.*)?$/.exec(stages.at(-1) ?? '');
      if (found === null || alone.has(found[1] ?? '')) return [];
      const piped = stages.length > 1;
      if (!piped && found[2] === undefined) return [];
      const chosen = stages.some((stage) => stage.startsWith('Where-Object '));
      return chosen || namesPart.test(found[2] ?? '') ? [] : [command];
    });
/** A method of Hyper-V's management service returns a number and throws nothing. */
const callsService = (text: string): boolean => /\)\.Modify\w+\(/.test(text);

describe('a command in the steps of a control', () => {
  it('that is about one part of a VM changes this part alone', () => {
    const parts = steps.filter(({ ofPart }) => ofPart);
    expect(parts.filter(({ text }) => /-VM\w+ -/.test(text)).length).toBeGreaterThan(5);
    expect(parts.flatMap(({ id, text }) => changesAll(text).map((command) => `${id}: ${command}`))).toEqual([]);
  });

  it.each([
    'Set it: Get-VMNetworkAdapter -VMName NAME | Set-VMNetworkAdapterVlan -Access -VlanId NUMBER. The VM loses its connections.',
    'Remove it: Get-VMNetworkAdapter -VMName NAME | Remove-VMNetworkAdapter. A generation 1 VM must be off.',
    'Set a limit: Set-VMNetworkAdapter -VMName NAME -StormLimit 1000.',
    'Set a limit above it: Set-VMHardDiskDrive -MaximumIOPS NUMBER. It takes effect immediately; 0 removes it.',
  ])('is found where it changes every part: %s', (text) => {
    expect(changesAll(text)).toHaveLength(1);
  });

  it('chooses a network adapter by its id: VMs that never ran share one dynamic MAC address', () => {
    const choosing = steps.filter(({ text }) => /\bGet-VMNetworkAdapter\b.*Where-Object /.test(text));
    expect(choosing.length).toBeGreaterThan(4);
    expect(choosing.filter(({ text }) => !text.includes('Where-Object -Property Id -EQ -Value ID')).map(({ id }) => id)).toEqual([]);
  });

  it('says which return value is a success, where it calls a method', () => {
    const calling = steps.filter(({ text }) => callsService(text));
    expect(calling.length).toBeGreaterThan(2);
    expect(calling.filter(({ text }) => !text.includes('The return value is 0 or 4096.')).map(({ id }) => id)).toEqual([]);
  });

  it('finds the settings of a VM by its id: names are not unique', () => {
    const filtering = steps.filter(({ text }) => /-Class Msvm_\w*SettingData/.test(text));
    expect(filtering.length).toBeGreaterThan(2);
    expect(filtering.filter(({ text }) => text.includes('ElementName=') || !/\bID\b/.test(text)).map(({ id }) => id)).toEqual([]);
  });

  it('suspends BitLocker only where it protects the drive: Windows refuses it elsewhere', () => {
    const suspending = steps.filter(({ text }) => text.includes('Suspend-BitLocker'));
    expect(suspending.length).toBeGreaterThan(1);
    expect(suspending.filter(({ text }) => !/If BitLocker (?:is on|protects the system drive), suspend it\b/.test(text)).map(({ id }) => id)).toEqual([]);
  });

  it('warns before it removes something, not after it', () => {
    const warnsAfter = /\b(?:Remove|Uninstall|Clear)-\w+\b.*\. [^.]*\b(?:lost|loses?|cannot be undone|save (?:it|them))\b/;
    expect('Remove it: Uninstall-WindowsFeature -Name NAME. Its data is lost: save them first.').toMatch(warnsAfter);
    expect(steps.filter(({ text }) => warnsAfter.test(text)).map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('comes after the VMs were moved or shut down, where it removes a role of the host', () => {
    const removing = controls.filter(({ fix }) => fix?.kind === 'steps' && fix.steps.some((text) => /[Rr]emove the role\b/.test(text)));
    const late = removing.filter(({ fix }) => {
      const own = fix?.kind === 'steps' ? fix.steps.join('\n') : '';
      const vms = /[Mm]ove or shut down the VMs/.exec(own)?.index ?? Infinity;
      return vms > own.search(/[Rr]emove the role\b/);
    });
    expect(removing.length).toBeGreaterThan(2);
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it('names the cost for SMB Direct where it signs or encrypts SMB', () => {
    const texts = controls.flatMap(({ id, fix }) => {
      if (fix?.kind === 'set') return [{ id, text: fix.consequence, does: /SMB signing/.test(fix.consequence) }];
      const text = fix?.steps.join(' ') ?? '';
      return [{ id, text, does: /EncryptData \$true|SecurityLevel/.test(text) }];
    });
    const costs = texts.filter(({ does }) => does);
    expect(costs.map(({ id }) => id)).toEqual(expect.arrayContaining(['W09-01', 'HV-A-44', 'HV-B-16', 'HV-A-21']));
    expect(costs.filter(({ text }) => !/RDMA.*Windows Server 2022|Windows Server 2022.*RDMA/.test(text)).map(({ id }) => id)).toEqual([]);
  });

  it('has capital letters where a value is to be filled in', () => {
    expect(steps.length).toBeGreaterThan(50);
    expect(steps.filter(({ text }) => /<[a-z]/i.test(text)).map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});
