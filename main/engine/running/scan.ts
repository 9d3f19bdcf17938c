import type { Key } from '../../contract/address.ts';
import type { Finding } from '../../contract/finding.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts, Reading } from '../../contract/reading.ts';
import type { Control } from '../../catalogue/control.ts';
import type { Resource } from '../../grammar/resource-shape.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { judge } from '../judging/judge.ts';
import type { Judging } from '../judging/judging.ts';
import { needsOf, resourcesOf } from '../judging/needs.ts';
import type { AppliedChange } from '../judging/pending.ts';
import type { AbortSignalLike, Clock, HostPort } from '../ports.ts';
import { readingOrder } from './reading-order.ts';
import { keyText } from '../../words/key-text.ts';

export type ScanEvent =
  | { readonly event: 'reading'; readonly resource: string; readonly title: string; readonly done: number; readonly of: number }
  | { readonly event: 'progress'; readonly resource: string; readonly done: number; readonly of: number; readonly what: string }
  | { readonly event: 'findings'; readonly findings: readonly Finding[] };

export interface ScanRequest {
  readonly host: HostPort;
  readonly controls: readonly Control[];
  readonly profile: Profile;
  readonly applied: readonly AppliedChange[];
  readonly clock: Clock;
  /** Resources to read besides what the controls rest on. */
  readonly also?: readonly string[] | undefined;
  readonly signal?: AbortSignalLike | undefined;
  readonly onEvent?: ((event: ScanEvent) => void) | undefined;
}
export interface Scan {
  readonly host: HostIdentity;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** True when it was cancelled: what was not reached is unknown, nothing is lost. */
  readonly partial: boolean;
}

/**
 * Reads each resource after those it rests on (the folders of the VMs after the VMs). A control is judged as soon as all it needs has arrived. After a cancel the rest is judged on what is there.
 */
export async function scan(request: ScanRequest): Promise<Scan> {
  const { host, controls, clock, signal, onEvent } = request;
  const startedAt = clock.now();
  const needs = needsOf(controls, request.also);
  const order = readingOrder([...needs.keys()].map(resourceNamed));
  const facts: Record<string, Reading> = {};
  const waiting = new Map(controls.map((control) => [control, resourcesOf(control)]));
  const findings: Finding[] = [];
  const known = (): Judging => ({ facts, profile: request.profile, applied: request.applied, now: clock.now() });
  const judgeNow = (ready: readonly Control[]): void => {
    const found = ready.flatMap((control) => judge(control, known()));
    for (const control of ready) waiting.delete(control);
    findings.push(...found);
    if (found.length > 0) onEvent?.({ event: 'findings', findings: found });
  };
  for (const [index, name] of order.entries()) {
    if (signal?.aborted === true) break;
    const resource = resourceNamed(name);
    onEvent?.({ event: 'reading', resource: name, title: resource.title, done: index, of: order.length });
    facts[name] = await readOne(request, resource, needs.get(name) ?? [], facts);
    judgeNow([...waiting].filter(([, needed]) => [...needed].every((each) => facts[each] !== undefined)).map(([control]) => control));
  }
  judgeNow([...waiting.keys()]);
  return { host: host.identity, startedAt, finishedAt: clock.now(), facts, findings, partial: signal?.aborted === true };
}

/** Reads one resource. Derived ones take their keys from facts; when those are incomplete, so is the reading. */
async function readOne(request: ScanRequest, resource: Resource, named: readonly Key[], facts: Facts): Promise<Reading> {
  return withLeftOut(await readWanted(request, resource, named, facts), resource, facts);
}

/** What the resource deliberately does not read is listed beside what was read: it exists, and nothing else is known about it. */
function withLeftOut(reading: Reading, resource: Resource, facts: Facts): Reading {
  const leftOut = resource.scope.is === 'derived' ? (resource.scope.leftOut?.(facts) ?? []) : [];
  if (leftOut.length === 0) return reading;
  const there = new Set(reading.rows.map((row) => keyText(row.key)));
  const rows = leftOut
    .filter(({ key }) => !there.has(keyText(key)))
    .map(({ key, why }) => ({ key, facts: Object.fromEntries(Object.keys(resource.facts).map((name) => [name, { is: 'unread' as const, why }])) }));
  return { ...reading, rows: [...reading.rows, ...rows] };
}

async function readWanted(request: ScanRequest, resource: Resource, named: readonly Key[], facts: Facts): Promise<Reading> {
  const { scope } = resource;
  if (scope.is === 'computed') return computed(resource, scope, facts, request.clock.now());
  const keys = scope.is === 'derived' ? scope.keys(facts) : scope.is === 'addressed' ? named : undefined;
  const onProgress =
    request.onEvent &&
    ((progress: { done: number; of: number; what: string }) => request.onEvent?.({ event: 'progress', resource: resource.name, ...progress }));
  const ground = scope.is === 'derived' ? scope.from.find((from) => facts[from]?.complete !== true) : undefined;
  const reading: Reading =
    keys?.length === 0
      ? { resource: resource.name, at: request.clock.now(), complete: true, rows: [] }
      : await request.host.read({ resource, keys, signal: request.signal, onProgress });
  if (ground !== undefined)
    return {
      ...reading,
      complete: false,
      trouble: {
        kind: 'unread',
        why: `${resourceNamed(ground).title}: not all could be read${facts[ground]?.trouble ? ` (${facts[ground].trouble.why})` : ''}`,
      },
    };
  return unlessUnproven(reading, resource, facts);
}

/** Worked out from other readings: complete when they are. */
function computed(resource: Resource, scope: Extract<Resource['scope'], { is: 'computed' }>, facts: Facts, now: string): Reading {
  const ground = scope.from.find((from) => facts[from]?.complete !== true);
  const at = scope.from.flatMap((from) => (facts[from] ? [facts[from].at] : [])).sort()[0] ?? now;
  const rows = scope.rows(facts).map((row) => ({ key: row.key, facts: row.facts }));
  if (ground === undefined) return { resource: resource.name, at, complete: true, rows };
  // "None of them" is no answer where some are missing: what is worked out from half a list is not read.
  const why = `${resourceNamed(ground).title}: not all could be read${facts[ground]?.trouble ? ` (${facts[ground].trouble.why})` : ''}`;
  const unread = rows.map((row) => ({
    key: row.key,
    facts: Object.fromEntries(Object.entries(row.facts).map(([name, state]) => [name, state.is === 'value' ? { is: 'unread' as const, why } : state])),
  }));
  return { resource: resource.name, at, complete: false, rows: unread, trouble: { kind: 'unread', why } };
}

const rightWords = {
  hyperVAdministrators: 'membership in Hyper-V Administrators, or an elevated administrator',
  administrator: 'an elevated administrator',
  none: '',
} as const;

/**
 * An empty list proves nothing when the right to read it was not proven: some builds answer a user without rights with nothing
 * instead of an error.
 */
export function unlessUnproven(reading: Reading, resource: Resource, facts: Facts): Reading {
  if (resource.needs === 'none' || reading.rows.length > 0 || reading.trouble || resource.scope.is !== 'enumerated') return reading;
  const session = facts['session']?.rows[0]?.facts ?? {};
  const has = (name: string): boolean => session[name]?.is === 'value' && session[name].value === true;
  const proven = has('administrator') || (resource.needs === 'hyperVAdministrators' && has('hyperVAdministrator'));
  if (proven) return reading;
  return {
    ...reading,
    complete: false,
    trouble: { kind: 'unread', why: `The list is empty, but reading it requires ${rightWords[resource.needs]}`, missingRight: resource.needs },
  };
}
