import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import type { DescribedValue } from '../../contract/record/record.ts';
import { showState } from '../../engine/judging/judge.ts';
import { resourceNamed } from '../../resources/resource-named.ts';

const machineProperties = [
  'name',
  'fqdn',
  'domain',
  'domainJoined',
  'domainRole',
  'uuid',
  'caption',
  'build',
  'updateRevision',
  'installationType',
  'manufacturer',
  'model',
  'lastBootAt',
  'clustered',
];
const sessionProperties = ['userName', 'userSid', 'administrator', 'hyperVAdministrator', 'connection', 'peers', 'modules'];

/** The identity of the host, property by property: read, or the reason why not. */
export const machineValues = (facts: Facts): DescribedValue[] => [
  ...machineProperties.map((property) => describedValue(facts, 'machine', property)),
  // Times are taken where Castellan runs; no collector asks a time source.
  { label: 'offset of the host’s clock', why: 'Not measured. Times come from the clock of the computer that runs Castellan.' },
];
/** Who read it, with which rights, over which way. */
export const sessionValues = (facts: Facts): DescribedValue[] => sessionProperties.map((property) => describedValue(facts, 'session', property));

function describedValue(facts: Facts, resource: string, property: string): DescribedValue {
  const spec = resourceNamed(resource).facts[property];
  const reading = facts[resource];
  const state: FactState | undefined = reading?.rows[0]?.facts[property];
  const label = spec?.label ?? property;
  if (!spec || !state) return { label, why: reading?.problem?.why ?? 'Not read.' };
  return state.is === 'value' || state.is === 'absent' ? { label, value: showState(state, spec) } : { label, why: showState(state, spec) };
}
