import type { Address } from '../../contract/address.ts';
import type { FactState } from '../../contract/fact-state.ts';
import type { Json } from '../../contract/json.ts';
import type { Change } from '../../contract/plan.ts';
import type { UnsealedRecord } from '../../contract/record/record.ts';
import type { RecordedVm } from '../../contract/record/recorded-vm.ts';
import { gatherMap } from './redact-map.ts';
import { withheld, type Pseudonyms } from './pseudonyms.ts';

/**
 * Meets every name that stands in a place of its own, in the order of the record. Sentences are swept of these names afterwards.
 * What persons have typed counts as one long name.
 */
export function gatherNames(record: UnsealedRecord, pseudonyms: Pseudonyms, isClosed: (address: Address) => boolean): void {
  const { host, machine, session, findings, before, runs } = record;
  pseudonyms.alias(host.name, 'the host');
  for (const described of [...machine, ...session])
    if (described.value !== undefined && !keptLabels.has(described.label)) pseudonyms.alias(described.value, hostWords[described.label] ?? withheld);
  for (const finding of [...findings, ...(before?.findings ?? [])]) pseudonyms.label(finding.target.kind, finding.target.key, finding.target.label);
  gatherMap(pseudonyms, record.map);
  const meet = (address: Address, state: FactState): void => {
    pseudonyms.key(address.resource, address.key);
    if (state.is === 'value' && !isClosed(address)) meetValue(state.value, pseudonyms);
  };
  const meetChange = (change: Change, settled: readonly FactState[] = []): void => {
    pseudonyms.label(change.target.kind, change.target.key, change.target.label);
    for (const state of [change.from, change.to, ...settled]) meet(change.address, state);
    if (change.edit.how === 'difference' && !isClosed(change.address))
      for (const each of [...change.edit.add, ...change.edit.remove]) meetValue(each, pseudonyms);
    // What an owner is called stands in the steps of a change on hold.
    if (change.owner) for (const name of [change.owner.name, change.owner.id ?? '']) pseudonyms.alias(name, withheld);
  };
  for (const { evidence } of findings)
    for (const { address, state, owner } of evidence) {
      meet(address, state);
      if (owner) for (const name of [owner.name, owner.id ?? '']) pseudonyms.alias(name, withheld);
    }
  for (const run of runs) {
    pseudonyms.person(run.by);
    if (run.approver !== undefined) pseudonyms.person(run.approver);
    if (run.ticket !== undefined) pseudonyms.alias(run.ticket, withheld);
    for (const { change, settled } of run.steps) meetChange(change, settled ? [settled.was, settled.is] : []);
  }
  for (const change of record.held ?? []) meetChange(change);
  for (const vm of record.vms ?? []) gatherVm(vm, pseudonyms);
  gatherTyped(record, pseudonyms);
}

function gatherVm({ id, name, folder, owner }: RecordedVm, pseudonyms: Pseudonyms): void {
  pseudonyms.label('vm', { vm: id }, name);
  if (folder !== undefined) pseudonyms.key('folder', { folder });
  if (owner !== undefined) pseudonyms.person(owner);
}

function gatherTyped({ writtenBy, cover, answers, waivers, assignments, values }: UnsealedRecord, pseudonyms: Pseudonyms): void {
  for (const person of [writtenBy, ...answers.map((each) => each.by), ...waivers.map((each) => each.approver), ...assignments.map((each) => each.owner)])
    pseudonyms.person(person);
  const typed = [cover.organisation, cover.preparedFor, cover.ticket, ...answers.map((each) => each.evidence), ...waivers.map((each) => each.reason)];
  for (const text of [
    ...typed,
    ...values.filter((value) => value.from === 'given').flatMap((value) => [value.shown, ...value.shown.split(', '), ...value.shown.split(/, | · /)]),
  ])
    if (!/^\d+$/.test(text) && text !== 'not resolved') pseudonyms.alias(text, withheld);
}

function meetValue(value: Json, pseudonyms: Pseudonyms): void {
  if (typeof value === 'string') pseudonyms.value(value);
  else if (Array.isArray(value)) for (const each of value as readonly Json[]) meetValue(each, pseudonyms);
}

/** Properties of host and session that identify no one: the patch level is needed for findings, the model is not. */
export const keptLabels: ReadonlySet<string> = new Set([
  'Windows edition',
  'Windows build',
  'update revision',
  'installation type',
  'role in the domain',
  'member of a domain',
  'member of a failover cluster',
  'last start',
  'elevated administrator',
  'Hyper-V administrator',
  'connection',
]);
export const hostWords: Readonly<Record<string, string>> = { 'computer name': 'the host', 'fully qualified domain name': 'the host' };
