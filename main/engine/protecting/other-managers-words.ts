import type { Address } from '../../contract/address.ts';
import type { Facts } from '../../contract/reading.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { desiredConfigurations, managementAgents, otherManagers } from '../../resources/windows/other-managers.ts';

type Name = Exclude<keyof typeof otherManagers, 'resource' | 'targets'>;

/** What Group Policy preferences can set. They are not in the results of Group Policy. */
const preferences: Readonly<Record<string, Name>> = {
  registry: 'registryPreferences',
  localGroup: 'groupPreferences',
  service: 'servicePreferences',
};

/**
 * A warning where programs besides Castellan manage this host and may set this value again, or where that was not read. Undefined where none does.
 * Windows has no list of the values that they set.
 */
export function otherManagersWarning({ resource, key }: Address, facts: Facts): string | undefined {
  const [row] = rowsIn(facts, otherManagers);
  const preference = preferences[resource];
  const asked: readonly Name[] = ['agents', 'documents', ...(key['vm'] === undefined ? (['mdm'] as const) : []), ...(preference ? [preference] : [])];
  const lists = asked.map((name) => [name, row?.list(name)] as const);
  const found = [...new Set(lists.flatMap(([name, list]) => (list ?? []).map((each) => managerWords(name, each))))];
  const unread = lists.some(([, list]) => list === undefined);
  const warnings = [
    ...(found.length > 0 ? [`Other tools manage this host too: ${found.join(', ')}. A tool that sets this value sets it again.`] : []),
    ...(unread ? ['It is not known whether another management tool sets this value: what such tools leave on a host was not read.'] : []),
  ];
  return warnings.length > 0 ? warnings.join(' ') : undefined;
}

function managerWords(name: Name, value: string): string {
  switch (name) {
    case 'mdm':
      return `MDM “${value}”`;
    case 'agents':
      return managementAgents[value] ?? value;
    case 'documents':
      return desiredConfigurations[value] ?? value;
    case 'registryPreferences':
    case 'groupPreferences':
    case 'servicePreferences':
      return `Preferences of Group Policy “${value}”`;
  }
}
