import type { Key } from '../../contract/address.ts';
import type { Finding } from '../../contract/finding.ts';
import { harmlessJson } from '../../contract/foreign-text.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts, Reading } from '../../contract/reading.ts';
import type { Control } from '../../catalogue/control.ts';
import type { Resource } from '../../grammar/resource-shape.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { judge } from '../judging/judge.ts';
import { needsOf, resourcesOf } from '../judging/needs.ts';
import type { AppliedChange } from '../judging/pending.ts';
import type { AbortSignalLike, Clock, HostPort } from '../ports.ts';
import { judgeInTurn } from './judge-in-turn.ts';
import { readSideBySide } from './read-side-by-side.ts';
import { readingOrder, sourcesOf } from './reading-order.ts';
import { keyText } from '../../words/key-text.ts';

/** `reading`: one begins, while others may still run; `done` of them have arrived. `read`: it has arrived. */
export type ScanEvent =
  | { readonly event: 'reading'; readonly resource: string; readonly title: string; readonly done: number; readonly of: number }
  | { readonly event: 'read'; readonly resource: string; readonly title: string; readonly done: number; readonly of: number }
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
  /** Settles when other work had its turn: awaited between controls with many findings, so that the first ones are told before all are judged. */
  readonly pause?: (() => Promise<void>) | undefined;
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

/** A control and the readings it is judged on, all of which have arrived. */
type Ready = readonly [Control, readonly string[]];

/**
 * Reads each resource after those it rests on (the folders of the VMs after the VMs), those of different lanes side by side. A control is judged as soon as
 * all it needs has arrived, and on nothing else. After a cancel the rest is judged on what is there. The scan is the same in every order of arrival.
 */
export async function scan(request: ScanRequest): Promise<Scan> {
  const { host, controls, clock, signal, onEvent } = request;
  const startedAt = clock.now();
  const needs = needsOf(controls, request.also);
  const resources = [...needs.keys()].map(resourceNamed);
  const order = readingOrder(resources);
  const facts: Record<string, Reading> = {};
  const waiting = new Map(controls.map((control) => [control, neededFor(control, order)]));
  const found = new Map<Control, readonly Finding[]>();
  const judging = judgeInTurn({ tell: (findings) => onEvent?.({ event: 'findings', findings }), pause: request.pause }, ([control, needed]: Ready) => {
    const own = judge(control, { facts: only(needed, facts), profile: request.profile, applied: request.applied, now: clock.now() });
    found.set(control, own);
    return own;
  });
  const judgeNow = (ready: readonly Ready[]): void => {
    for (const [control] of ready) waiting.delete(control);
    judging.add(ready);
  };
  const tell = (event: 'reading' | 'read', { name, title }: Resource): void =>
    onEvent?.({ event, resource: name, title, done: Object.keys(facts).length, of: order.length });
  const inOrder = byLast([...waiting], order);
  await readSideBySide({
    resources,
    signal,
    read: (resource) => readOne(request, resource, needs.get(resource.name) ?? [], only(sourcesOf(resource), facts)),
    begun: (resource) => {
      tell('reading', resource);
    },
    arrived: (resource, reading) => {
      facts[resource.name] = reading;
      tell('read', resource);
      judgeNow([...waiting].filter(([, needed]) => needed.every((each) => facts[each] !== undefined)));
    },
  });
  judgeNow([...waiting]);
  await judging.end();
  const findings = inOrder.flatMap((control) => found.get(control) ?? []);
  return { host: host.identity, startedAt, finishedAt: clock.now(), facts: only(order, facts), findings, partial: signal?.aborted === true };
}

/** Values in evidence are named after these, where they are read before what the control needs last. Accounts are needed by name. */
const namesComeFrom = ['session', 'localGroup', 'vm', 'vmSwitch'] as const;

/** The readings that a control is judged on. */
function neededFor(control: Control, order: readonly string[]): readonly string[] {
  const needed = resourcesOf(control);
  const last = order.findLastIndex((name) => needed.has(name));
  return order.filter((name, index) => needed.has(name) || (index < last && namesComeFrom.some((each) => each === name)));
}

/** Controls in the order in which they would be judged if one resource were read after the other. */
function byLast(waiting: readonly (readonly [Control, readonly string[]])[], order: readonly string[]): readonly Control[] {
  return waiting
    .map(([control, needed]) => ({ control, last: order.indexOf(needed.at(-1) ?? '') }))
    .sort((a, b) => a.last - b.last)
    .map(({ control }) => control);
}

/** These readings, as far as they are there. */
const only = (names: readonly string[], facts: Facts): Facts => Object.fromEntries(names.flatMap((name) => (facts[name] ? [[name, facts[name]]] : [])));

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
  const keys = scope.is === 'derived' ? scope.keys(facts, request.profile) : scope.is === 'addressed' ? named : undefined;
  const onProgress =
    request.onEvent &&
    ((progress: { done: number; of: number; what: string }) => request.onEvent?.({ event: 'progress', resource: resource.name, ...progress }));
  const unfinished = scope.is === 'derived' ? scope.from.find((from) => facts[from]?.complete !== true) : undefined;
  const reading: Reading =
    keys?.length === 0
      ? { resource: resource.name, at: request.clock.now(), complete: true, rows: [] }
      : await request.host.read({ resource, keys, signal: request.signal, onProgress });
  if (unfinished !== undefined)
    return {
      ...reading,
      complete: false,
      problem: {
        kind: 'unread',
        why: `${resourceNamed(unfinished).title}: not all could be read${facts[unfinished]?.problem ? ` (${facts[unfinished].problem.why})` : ''}`,
      },
    };
  return unlessUnproven(reading, resource, facts);
}

/** Worked out from other readings: complete when they are. */
function computed(resource: Resource, scope: Extract<Resource['scope'], { is: 'computed' }>, facts: Facts, now: string): Reading {
  const unfinished = scope.from.find((from) => facts[from]?.complete !== true);
  const at = scope.from.flatMap((from) => (facts[from] ? [facts[from].at] : [])).sort()[0] ?? now;
  const rows = harmlessJson(scope.rows(facts).map((row) => ({ key: row.key, facts: row.facts })));
  if (unfinished === undefined) return { resource: resource.name, at, complete: true, rows };
  // "None of them" is no answer where some are missing: what is worked out from half a list is not read.
  const why = `${resourceNamed(unfinished).title}: not all could be read${facts[unfinished]?.problem ? ` (${facts[unfinished].problem.why})` : ''}`;
  const unread = rows.map((row) => ({
    key: row.key,
    facts: Object.fromEntries(Object.entries(row.facts).map(([name, state]) => [name, state.is === 'value' ? { is: 'unread' as const, why } : state])),
  }));
  return { resource: resource.name, at, complete: false, rows: unread, problem: { kind: 'unread', why } };
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
  if (resource.needs === 'none' || reading.rows.length > 0 || reading.problem || resource.scope.is !== 'enumerated') return reading;
  const session = facts['session']?.rows[0]?.facts ?? {};
  const has = (name: string): boolean => session[name]?.is === 'value' && session[name].value === true;
  const proven = has('administrator') || (resource.needs === 'hyperVAdministrators' && has('hyperVAdministrator'));
  if (proven) return reading;
  return {
    ...reading,
    complete: false,
    problem: { kind: 'unread', why: `The list is empty, but reading it requires ${rightWords[resource.needs]}`, missingRight: resource.needs },
  };
}
