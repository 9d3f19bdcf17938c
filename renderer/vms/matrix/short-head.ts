import type { ControlView } from '../../../main/contract/control-view.ts';
import { capital } from '../../../main/words/capital.ts';

/** Heads of columns, where the title does not begin with the setting. */
const heads: Readonly<Record<string, string>> = {
  'HV-A-10': 'Host VLAN',
  'HV-A-26': 'Outgoing replication',
  'HV-A-36': 'Processor mitigations',
  'HV-B-03': 'Other VM files',
  'HV-B-04': 'Disks off system drive',
  'HV-B-05': 'Own folder',
  'HV-B-07': 'Folder access',
  'HV-B-08': 'Expected accounts',
  'HV-B-09': 'Inherited access',
  'HV-B-10': 'Access to own disks',
  'HV-B-11': 'Folder owner',
  'HV-B-12': 'Folder auditing',
  'HV-B-14': 'BitLocker',
  'HV-B-16': 'SMB storage',
  'HV-B-17': 'Pass-through disks',
  'HV-B-18': 'Shared disks',
  'HV-B-19': 'Parent disks',
  'HV-B-22': 'ISO folders',
  'HV-B-23': 'Free space',
  'HV-B-24': 'Storage failure',
  'HV-B-26': 'Disk file access',
  'HV-C-01': 'Saved state',
  'HV-C-02': 'Automatic stop action',
  'HV-C-03': 'Production checkpoints',
  'HV-C-04': 'Automatic checkpoints',
  'HV-C-05': 'Checkpoint memory',
  'HV-C-06': 'Checkpoint age',
  'HV-C-07': 'Parked and needed',
  'HV-C-08': 'Parked and updated',
  'HV-C-09': 'Template secrets',
  'HV-C-10': 'Automatic start',
  'HV-C-12': 'Test failover',
  'HV-C-13': 'Parked and connected',
  'HV-C-16': 'Paused or critical',
  'HV-C-17': 'Planned VMs',
  'HV-D-01': 'Generation 2',
  'HV-D-03': 'Secure Boot template',
  'HV-D-04': 'Virtual TPM',
  'HV-D-05': 'Key protector',
  'HV-D-06': 'Shielded VMs',
  'HV-D-07': 'Encrypted state',
  'HV-D-08': 'VBS allowed',
  'HV-D-09': 'Guest Service Interface',
  'HV-D-11': 'Time synchronization',
  'HV-D-12': 'Integration services',
  'HV-D-13': 'Mounted DVD',
  'HV-D-14': 'COM ports',
  'HV-D-16': 'Mounted floppy',
  'HV-D-17': 'Legacy adapter',
  'HV-D-18': 'RemoteFX',
  'HV-D-20': 'Assigned devices',
  'HV-D-26': 'NIC teaming',
  'HV-D-29': 'Dynamic IP limit',
  'HV-D-30': 'VLAN trunk',
  'HV-D-31': 'Protection in one network',
  'HV-D-32': 'Port ACLs',
  'HV-D-33': 'Maximum bandwidth',
  'HV-D-36': 'Adapter without switch',
  'HV-D-37': 'Share of memory',
  'HV-D-38': 'Share of processors',
  'HV-D-39': 'Resource protection',
  'HV-D-40': 'Maximum IOPS',
  'HV-D-41': 'Firmware console',
  'HV-D-42': 'Network boot',
  'HV-D-43': 'Configuration version',
  'HV-D-44': 'Console access',
  'HV-D-45': 'Console lock',
  'HV-D-48': 'SCSI command filter',
  'HV-D-49': 'Performance monitoring',
  'HV-D-50': 'Secrets in notes',
  'HV-D-51': 'PowerShell Direct',
  'HV-D-52': 'Guest in support',
  'HV-D-54': 'Threads per core',
  'HV-D-55': 'Processor compatibility',
  'HV-D-56': 'Cache types',
  'HV-D-58': 'Certificates of 2023',
  'HV-E-09': 'Guest updates',
};
const longest = 40;

/** After how many letters a word is divided that a column is too narrow for. Without a dictionary, a browser divides it after any letter. */
const dividedAfter: Readonly<Record<string, number>> = {
  checkpoints: 5,
  compatibility: 7,
  configuration: 7,
  integration: 7,
  performance: 6,
  replication: 5,
  synchronization: 7,
  virtualization: 7,
};
const softHyphen = '\u00AD';
const withSoftHyphens = (head: string): string =>
  head.replace(/[a-z]+/gi, (word) => {
    const at = dividedAfter[word.toLowerCase()];
    return at === undefined ? word : `${word.slice(0, at)}${softHyphen}${word.slice(at)}`;
  });

/** The head of a column: the setting that the title begins with, or the title where it does not say one. Long words can be divided at soft hyphens. */
export const shortHead = (control: Pick<ControlView, 'id' | 'title'>): string => withSoftHyphens(headOf(control));

function headOf({ id, title }: Pick<ControlView, 'id' | 'title'>): string {
  const known = heads[id];
  if (known !== undefined) return known;
  const [setting = title] = title.split(/ (?:is|are|has|have|does|do|can|must|may) /);
  const short = setting.replace(/^The /, '').replace(/ (?:of|on) (?:VMs|VM network adapters)$/, '');
  return /^(?:No|Each|Only|Every) /.test(short) || short.length > longest ? title : capital(short);
}
export const knownHeads: readonly string[] = Object.keys(heads);
