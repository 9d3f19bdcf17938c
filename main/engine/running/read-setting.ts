import type { Key } from '../../contract/address.ts';
import type { FactState } from '../../contract/fact-state.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import type { HostPort } from '../ports.ts';
import { readFact } from '../judging/read-fact.ts';

/** The stored state of one setting, read afresh: absence is not read as something else. */
export async function readSetting(host: HostPort, setting: AnySetting, key: Key): Promise<FactState> {
  const resource = resourceNamed(setting.resource);
  const reading = await host.read({ resource, ...(resource.scope.is === 'addressed' || resource.scope.is === 'derived' ? { keys: [key] } : {}) });
  return readFact({ [resource.name]: reading }, { ...setting, absence: { says: 'known' }, address: key }, key).state;
}
