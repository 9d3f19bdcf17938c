import type { Key } from '../../contract/address.ts';
import type { Resource } from '../../grammar/resource-shape.ts';

/**
 * The one name of a fact, in evidence, expectations, changes, the journal, the report and the list of findings. It is made of our own
 * words and of keys that the catalogue names; the name of a VM or a folder is the target's, never part of it.
 */
export function nameOf(resource: Pick<Resource, 'title' | 'subject'>, label: string, key: Key | undefined): string {
  const subject = key && Object.keys(key).length > 0 ? resource.subject?.(key) : undefined;
  // A registry value is its own name.
  return subject !== undefined && label === 'value' ? subject : `${subject ?? resource.title}: ${label}`;
}
