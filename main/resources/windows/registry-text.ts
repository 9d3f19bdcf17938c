import type { Fact, HostKey } from '../../grammar/fact.ts';
import type { Absent } from '../../grammar/kind.ts';
import { text } from '../../grammar/kinds.ts';
import { addressed, optional, resource } from '../../grammar/resource.ts';
import { registryName } from '../names/registry-names.ts';

/** Texts of the registry (REG_SZ), each addressed by path and name: read by the same collector as numbers, and never written. */
export const registryTexts = resource({
  name: 'registryText',
  title: 'Registry texts',
  subject: ({ path = '', name = '' }) => registryName(path, name),
  keyNames: ['path', 'name', 'kind'],
  needs: 'none',
  native: 'Get-ItemProperty',
  scope: { is: 'addressed' },
  wire: { collector: 'registry' },
  facts: { value: optional('value', text('https://wsus.example:8531', '1.0')) },
});

/** A text that is read and never written. The examples are what the value is likely to be. */
export function registryText(path: `HKLM\\${string}`, name: string, ...examples: readonly [string, string, ...string[]]): Fact<string | Absent, HostKey> {
  return addressed(registryTexts.resource, { path, name, kind: 'String' }, 'value', optional('value', text(...examples)));
}
