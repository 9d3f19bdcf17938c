import { control, given } from '../control.ts';
import { absent } from '../../grammar/kind.ts';
import { machine } from '../../resources/windows/machine.ts';
import { mitigationsOn, mitigationSwitches } from '../../resources/windows/processor-mitigations.ts';

const { override, mask } = mitigationSwitches;

export const processorMitigations = control({
  id: 'HV-A-35',
  area: 'segregation',
  serves: ['S01', 'S16'],
  title: 'Mitigations against Spectre variant 2 and Meltdown are not disabled',
  titleWhenNotMet: 'Mitigations against Spectre variant 2 or Meltdown are disabled',
  severity: 'high',
  depth: 'essential',
  why: 'Without the mitigations, a program in one VM can read memory of the host or of another VM through the processor.',
  expect: mitigationsOn,
  fix: {
    kind: 'steps',
    steps: [
      'Ask why the mitigations were disabled: for example a vendor of a database, or a performance test.',
      'Have the BitLocker recovery key and access to the console of the host. If BitLocker is on, suspend it: Suspend-BitLocker -MountPoint C: -RebootCount 2.',
      'Move or shut down the VMs, then install the current firmware and microcode: this restarts the host.',
      'Find the values for your processor in KB4072698. For most processors they are FeatureSettingsOverride = 72 and FeatureSettingsOverrideMask = 3.',
      'Note the old values: Get-ItemProperty -LiteralPath "HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management" -Name FeatureSettingsOverride, FeatureSettingsOverrideMask.',
      'Keep other bits that are set on purpose: KB4072698 lists them. To undo, write the old values.',
      'Write them: Set-ItemProperty -LiteralPath "HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management" -Name FeatureSettingsOverride -Type DWord -Value 72, and the mask in the same way.',
      'Shut down all VMs, restart the host, start the VMs again and compare the load. Scan again.',
    ],
  },
  sources: ['kb-4072698'],
  examples: {
    good: [given(machine.build, 20348), given(machine.productType, 'Server'), given(override, absent), given(mask, absent)],
    bad: [given(machine.build, 20348), given(machine.productType, 'Server'), given(override, 3), given(mask, 3)],
  },
});
