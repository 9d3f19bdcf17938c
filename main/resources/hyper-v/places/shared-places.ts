import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { rowsIn } from '../../../grammar/rows.ts';
import { vmHost } from '../host/vm-host.ts';

/** In lower case, without the prefix of a long path. More than one share or server is no folder either. */
const roots = /^(\\*|[a-z]:|volume\{[^\\]*\}|[a-z]:\\clusterstorage(\\[^\\]+)?|(\\\\|unc\\)[^\\]+(\\[^\\]+)?)$/;
const ofWindows = /^[a-z]:\\(windows|users(\\public(\\documents(\\hyper-v)?)?)?|programdata(\\microsoft(\\windows(\\hyper-v)?)?)?)$/;
const defaults = ['virtualMachinePath', 'virtualHardDiskPath'] as const;

const because = (reason: string): FactState => ({ is: 'value', value: [reason] });

/** Why a folder cannot be the own folder of a VM, although no other VM has files there now: other files are there, or come with the next VM. */
export function whyNoOwnFolder(folder: string, facts: Facts, plain: (path: string) => string): FactState | undefined {
  if (roots.test(folder)) return because('its files are in the root of a volume or share');
  if (ofWindows.test(folder)) return because('its files are in a folder of Windows');
  const [host] = rowsIn(facts, vmHost);
  const shared = defaults.map((property) => host?.text(property)).filter((path) => path !== undefined);
  if (shared.some((path) => plain(path) === folder)) return because('its files are in the default folder of Hyper-V, where every new VM is stored');
  const isOpen = facts[vmHost.resource.name] !== undefined && shared.length < defaults.length;
  return isOpen ? { is: 'unread', why: 'The default folders of Hyper-V could not be read.' } : undefined;
}
