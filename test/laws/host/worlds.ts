import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../../main/contract/finding.ts';
import { emptyProfile, type Profile } from '../../../main/contract/profile.ts';
import { isSettled, type FactState } from '../../../main/contract/fact-state.ts';
import type { Facts } from '../../../main/contract/reading.ts';
import { controls } from '../../../main/catalogue/index.generated.ts';
import type { Control } from '../../../main/catalogue/control.ts';
import { apply, type Applied } from '../../../main/engine/running/apply.ts';
import type { Clock, HostPort, JournalPort } from '../../../main/engine/ports.ts';
import { makePlan } from '../../../main/engine/planning/plan.ts';
import { appliedChanges, runsOf } from '../../../main/engine/history/runs.ts';
import { scan, type Scan } from '../../../main/engine/running/scan.ts';
import { makeUndoPlan } from '../../../main/engine/planning/undo.ts';
import { lockOutTable } from '../../../main/catalogue/lock-out.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { SetLock } from '../../../main/storage/journal/set-lock.ts';
import type { Kind } from '../../../main/grammar/kind.ts';
import { sameState } from '../../../main/grammar/same-state.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { LoggingJournal } from '../../main/engine/fakes.ts';
import { MemoryRollback } from '../../main/engine/memory-rollback.ts';
import { wrapHost } from '../../wrap-host.ts';
import { addressText } from '../../../main/words/key-text.ts';

export const worldNames = ['neglected', 'fresh', 'hardened', 'cluster', 'laptop'] as const;

/** Answers that fit the operator of the worlds: management from the operator's network, and the operator is the only Hyper-V administrator. */
export const practiceProfile: Profile = {
  ...emptyProfile,
  values: {
    managementNetworks: ['10.0.4.0/24'],
    trustedHyperVAdministrators: ['S-1-5-21-1004336348-1177238915-682003330-1104'],
    trustedVmFolderAccounts: [],
    minimumPasswordLength: 14,
    machineDiskFolder: 'D:\\VMs',
  },
};

/** A clock that moves one second with each look, so that what happens later is later. */
export function tickingClock(start = '2026-11-24T08:00:00.000Z'): Clock {
  let at = Date.parse(start);
  return {
    now: () => {
      at += 1000;
      return new Date(at).toISOString();
    },
  };
}

const apart: ReadonlySet<string> = new Set(
  controls.flatMap((control) => (control.fix?.kind === 'set' ? (control.fix.optionalGroups ?? []).map((each) => `${control.id}/${each.id}`) : [])),
);
const lockOut: ReadonlySet<string> = new Set(Object.keys(lockOutTable));
/** The host with a rollback in memory that keeps each change at once, so that guarded changes are applied as well. */
function keepingEverything(host: HostPort): HostPort {
  const rollback = new MemoryRollback(host);
  rollback.keepsAtOnce = true;
  return wrapHost(host, { identity: { ...host.identity, rollback: true }, rollback });
}
/** The host without a rollback: guarded changes stay on hold. */
const withoutRollback = (host: HostPort): HostPort => wrapHost(host, { identity: { ...host.identity, rollback: false }, rollback: undefined });

/** A journal in memory with the lock file of a real one: PowerShell opens it at each change. */
function journalWithLock(): JournalPort {
  const journal = new LoggingJournal();
  return {
    owner: new SetLock(join(mkdtempSync(join(tmpdir(), 'castellan-lock-')), 'set.lock')),
    entries: () => journal.entries(),
    append: (entry) => journal.append(entry),
    transact: (decide) => journal.transact(decide),
  };
}

/** A host under test with its journal: scans, applies and undoes as the shells do. */
export class Bench {
  readonly journal = journalWithLock();
  readonly clock: Clock;
  readonly host: HostPort;
  #runs = 0;

  /** `guard` false: the host has no rollback, and changes that endanger the connection stay on hold. */
  constructor(host: HostPort, clock: Clock = tickingClock(), guard = true) {
    this.host = guard ? keepingEverything(host) : withoutRollback(host);
    this.clock = clock;
  }

  async scan(chosen: readonly Control[] = controls): Promise<Scan> {
    return scan({
      host: this.host,
      controls: chosen,
      profile: practiceProfile,
      applied: appliedChanges(runsOf(await this.journal.entries())),
      clock: this.clock,
    });
  }

  async applyAll(chosen: readonly Control[] = controls): Promise<Applied> {
    const { facts, host } = await this.scan();
    const known = { facts, profile: practiceProfile, applied: appliedChanges(runsOf(await this.journal.entries())), now: this.clock.now() };
    const { plan } = makePlan({ controls: chosen, optionalGroups: apart }, known, host, sha256);
    return this.#apply(plan);
  }

  async undoAll(): Promise<{ readonly applied: readonly Applied[]; readonly notUndone: readonly { readonly label: string; readonly why: string }[] }> {
    const applied: Applied[] = [];
    const notUndone: { readonly label: string; readonly why: string }[] = [];
    const own = runsOf(await this.journal.entries())
      .filter((run) => run.plan.purpose === 'fix')
      .reverse();
    for (const run of own) {
      const { facts, host } = await this.scan();
      const runs = runsOf(await this.journal.entries());
      const undo = makeUndoPlan(run, runs, controls, { facts, profile: practiceProfile, applied: appliedChanges(runs), now: this.clock.now() }, host, sha256);
      notUndone.push(...undo.notUndone);
      applied.push(await this.#apply(undo.plan));
    }
    return { applied, notUndone };
  }

  async #apply(plan: Parameters<typeof apply>[0]['plan']): Promise<Applied> {
    this.#runs += 1;
    return apply({
      plan,
      confirmed: plan.id,
      understood: lockOut,
      host: this.host,
      controls,
      profile: practiceProfile,
      journal: this.journal,
      wait: () => Promise.reject(new Error('every change is kept at once')),
      typedHostName: plan.host.name,
      clock: this.clock,
      digest: sha256,
      run: `run-${String(this.#runs)}`,
      by: 'test',
      version: 'test',
    });
  }
}

interface Settled {
  readonly state: FactState;
  readonly kind: Kind<unknown>;
}

/** Every fact by its address, without those that change without an action. */
export function settledFacts(facts: Facts): ReadonlyMap<string, Settled> {
  const lines = Object.values(facts).flatMap((reading) => {
    const { facts: specs } = resourceNamed(reading.resource);
    return reading.rows.flatMap((row) =>
      Object.entries(row.facts).flatMap(([property, state]): [string, Settled][] => {
        const spec = specs[property];
        if (spec === undefined || spec.volatile) return [];
        // A right that is not listed and an empty list are the same state of Windows.
        const meant: FactState = state.is === 'absent' && spec.absence.says === 'value' ? { is: 'value', value: spec.absence.value } : state;
        return [[addressText({ resource: reading.resource, key: row.key, property }), { state: meant, kind: spec.kind }]];
      }),
    );
  });
  return new Map(lines.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isEmpty = (settled: Settled | undefined): boolean =>
  settled === undefined || (settled.state.is === 'value' && Array.isArray(settled.state.value) && settled.state.value.length === 0);

function isSame(a: Settled | undefined, b: Settled | undefined): boolean {
  if (isEmpty(a) && isEmpty(b)) return true;
  if (!a || !b || !isSettled(a.state) || !isSettled(b.state)) return a?.state.is === b?.state.is;
  return sameState(a.kind, a.state, b.state);
}

const shown = (settled: Settled | undefined): string => (settled === undefined ? 'nothing' : JSON.stringify(settled.state));

/** What differs between two sets of facts: address, then both states. */
export function differences(before: Facts, after: Facts): readonly string[] {
  const [left, right] = [settledFacts(before), settledFacts(after)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((address) => !isSame(left.get(address), right.get(address)))
    .map((address) => `${address}: ${shown(left.get(address))} → ${shown(right.get(address))}`);
}

export const verdictsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => `${finding.control} ${JSON.stringify(finding.target.key)} ${finding.verdict}`).sort();
