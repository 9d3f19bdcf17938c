import type { VmView } from '../../../main/contract/wizard/vm-view.ts';
import { isolated } from '../../kit/isolated.ts';
import { factWords, notReadWord } from './fact-words.ts';

type Connection = VmView['connections'][number];

/** The VLANs of a network adapter; 0 is the untagged network. */
export function vlanWords({ vlans }: Pick<Connection, 'vlans'>): string {
  if (vlans.is !== 'read') return `VLAN: ${factWords(vlans).toLowerCase()}`;
  return vlans.shown === '0' ? 'untagged' : `VLAN ${vlans.shown}`;
}

export const switchWords = (connection: Connection): string => factWords(connection.switch, 'Not connected');

/** The virtual switches and VLANs of a VM on one line. */
export function connectionWords(vm: VmView | undefined): string {
  if (!vm) return notReadWord;
  const words = new Set(vm.connections.map((each) => (each.switch.is === 'read' ? `${isolated(each.switch.shown)}, ${vlanWords(each)}` : switchWords(each))));
  const known = [...words, ...(vm.connectionsNotRead === undefined ? [] : [notReadWord])].join('; ');
  return known === '' ? 'No network adapter' : known;
}
