import type { Finding } from '../../../contract/finding.ts';
import type { Indexed } from '../counting.ts';

/** The owner of the one VM that a finding is about, where a person has named one. */
export function vmOwnerOf({ vmOf }: Indexed, { vms }: Finding): string | undefined {
  const [only, ...others] = vms ?? [];
  const owner = only === undefined || others.length > 0 ? undefined : vmOf.get(only.toLowerCase())?.owner;
  return owner === undefined ? undefined : `${owner} (owner of the VM)`;
}
