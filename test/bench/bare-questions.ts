import type { Key } from '../../main/contract/address.ts';
import type { Facts } from '../../main/contract/reading.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';

/** What bare.ps1 asks for: the cmdlets that subjects declare, and the files and values that a scan has read. */
export interface BareQuestions {
  /** Each cmdlet once; `forVMs` gets all VMs in one call. */
  readonly declared: readonly { readonly read: string; readonly with: Readonly<Record<string, unknown>>; readonly forVMs: boolean }[];
  readonly folders: readonly string[];
  readonly disks: readonly string[];
  /** Folders whose files are listed. */
  readonly listed: readonly string[];
  readonly paths: readonly string[];
  readonly registry: readonly Key[];
}

const pathsOf = (facts: Facts, resource: string): readonly string[] => (facts[resource]?.rows ?? []).flatMap(({ key }) => key['path'] ?? []);

/** What an administrator would have to ask for the facts of this scan, with one cmdlet after another. */
export function bareQuestions(facts: Facts): BareQuestions {
  const cmdlets = Object.keys(facts).flatMap((name) => resourceNamed(name).cmdlets ?? []);
  const calls = cmdlets.map(({ read, readWith = {}, each }) => ({ read, with: readWith, forVMs: each === 'vm' || each === 'vmPart' }));
  const declared = new Map(calls.map((call) => [JSON.stringify(call), call]));
  return {
    // The list of VMs is what the others get.
    declared: [...declared.values()].filter(({ read }) => read !== 'Get-VM'),
    folders: [...new Set([...pathsOf(facts, 'folder'), ...pathsOf(facts, 'diskFileSecurity')])],
    disks: pathsOf(facts, 'vhd'),
    listed: pathsOf(facts, 'vmFiles'),
    paths: pathsOf(facts, 'resolvedPath'),
    registry: (facts['registry']?.rows ?? []).map(({ key }) => key),
  };
}
