import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import type { Key } from '../../../main/contract/address.ts';
import type { FactState, SettledState } from '../../../main/contract/fact-state.ts';
import type { Json } from '../../../main/contract/json.ts';
import type { Facts, Row } from '../../../main/contract/reading.ts';
import { neverTouch } from '../../../main/engine/protecting/never-touch.ts';
import { settingsOf } from '../../../main/engine/planning/setting-at.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { PracticeHost } from '../../../main/hosts/practice/practice-host.ts';
import type { PracticeEvent } from '../../../main/hosts/practice/practice-memory.ts';
import { practiceWorld } from '../../../main/hosts/practice/practice-world.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import type { Clock, SetRequest } from '../../../main/engine/ports.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../../simulated-host.ts';
import { expectCommandsDo } from './native-in-powershell.ts';
import { Bench, differences, tickingClock, verdictsOf, worldNames } from './worlds.ts';
import { addressText, keyText } from '../../../main/words/key-text.ts';

const controlScript = fileURLToPath(new URL('../../simulator/control.ps1', import.meta.url));

/** What only a test may do to a world: here, restart the host or stop a VM. */
function control(world: string, ...action: readonly string[]): void {
  const done = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', controlScript, '-World', world, ...action], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`control.ps1 ${action.join(' ')}: ${done.stderr}${done.stdout}`);
}

/**
 * Changes that cannot cut the connection of the operator: inbound rules that still allow the address, profiles that it does not come in through, and
 * Remote Desktop for an operator at the console.
 */
const freeOfDanger: Readonly<Partial<Record<string, readonly string[]>>> = {
  neglected: ['W08-02', 'W12-08'],
  fresh: ['W12-08'],
  cluster: ['W12-08'],
  laptop: ['W12-08', 'W14-02'],
};
/** The facts that follow from what those changes set: what Windows Firewall and Remote Desktop do then. */
const followOf: Readonly<Partial<Record<string, readonly string[]>>> = {
  neglected: ['firewallProfile[["profile","Private"]].exemptInterfacesInForce'],
  laptop: ['networkLevelAuthentication.required', 'remoteDesktop.authenticationRequired'],
};

/** Controls that were mended and then have nothing to judge: another fix of the same run switched live migration off. */
const noLongerApplies: Readonly<Partial<Record<string, readonly string[]>>> = { neglected: ['HV-A-19'] };

const registryOf = (world: string): unknown => (JSON.parse(readFileSync(world, 'utf8')) as { registry: unknown }).registry;
const clockOf = (world: string): string => new Date((JSON.parse(readFileSync(world, 'utf8')) as { clock: string }).clock.replaceAll('/', '-')).toISOString();

async function openPractice(name: string, clock = tickingClock()): Promise<PracticeHost> {
  const events: PracticeEvent[] = [];
  return PracticeHost.open(practiceWorld(name), { events: () => Promise.resolve(events), append: (event) => Promise.resolve(void events.push(event)) }, () =>
    clock.now(),
  );
}

/** A seeded choice of controls: the same on every run. */
function subset(seed: number): typeof controls {
  let state = seed * 2654435761;
  return controls.filter(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state > 0x7fffffff;
  });
}

describe.each(worldNames)('the world %s', (name) => {
  let world: string;
  let simulated: LocalHost;
  // What has an age has the same one on both, and whether a restart has come after a change is told by their times: so both have the clock of the world.
  let clock: Clock;
  beforeAll(async () => {
    world = copyOfWorld(name);
    clock = tickingClock(clockOf(world));
    simulated = await openSimulated(world, 'change', () => clock.now());
  });
  afterAll(async () => {
    await simulated.close();
  });

  it('is judged the same as its practice host: as found, after everything was applied and a restart, and after the undo, which gives every fact back', async () => {
    // After the restart everything is met that a fix can change.
    const practiceHost = await openPractice(name, clock);
    const [real, folded] = [new Bench(simulated, clock), new Bench(practiceHost, clock)];
    const registry = registryOf(world);
    const [before, foldedBefore] = [await real.scan(), await folded.scan()];
    expect(verdictsOf(foldedBefore.findings)).toEqual(verdictsOf(before.findings));
    expect(differences(before.facts, foldedBefore.facts)).toEqual([]);

    const [applied, foldedApplied] = [await real.applyAll(), await folded.applyAll()];
    const outcomes = (steps: typeof applied.steps): unknown => steps.map((step) => [step.change.controls, step.change.target.label, step.settled.outcome]);
    expect(outcomes(foldedApplied.steps)).toEqual(outcomes(applied.steps));
    expect(applied.steps.filter((step) => !['done', 'held'].includes(step.settled.outcome)).map((step) => [step.change.label, step.settled])).toEqual([]);

    const made = applied.steps.flatMap(({ change, settled }) => (settled.outcome === 'done' ? [change] : []));
    expectCommandsDo(made, world, copyOfWorld(name));

    control(world, '-Do', 'restart');
    await practiceHost.restart();
    const [after, foldedAfter] = [await real.scan(), await folded.scan()];
    expect(differences(after.facts, foldedAfter.facts)).toEqual([]);
    expect(verdictsOf(foldedAfter.findings)).toEqual(verdictsOf(after.findings));
    const done = applied.steps
      .filter((step) => step.settled.outcome === 'done')
      .map((step) => `${step.change.controls.join()} ${JSON.stringify(step.change.target.key)}`);
    const stillOpen = after.findings.filter(
      (finding) => finding.verdict !== 'met' && done.includes(`${finding.control} ${JSON.stringify(finding.target.key)}`),
    );
    expect(stillOpen.filter((finding) => finding.because.length === 0).map((finding) => [finding.control, finding.target.label, finding.verdict])).toEqual([]);
    const others = stillOpen.filter((finding) => finding.verdict !== 'notMet').map((finding) => [finding.control, finding.verdict]);
    expect(others).toEqual((noLongerApplies[name] ?? []).map((id) => [id, 'notApplicable']));

    const [undone, foldedUndone] = [await real.undoAll(), await folded.undoAll()];
    expect(
      undone.applied
        .flatMap((run) => run.steps)
        .filter((step) => step.settled.outcome !== 'done')
        .map((step) => [step.change.label, step.settled, step.change.standing]),
    ).toEqual([]);
    control(world, '-Do', 'restart');
    await practiceHost.restart();
    const [again, foldedAgain] = [await real.scan(), await folded.scan()];
    expect(foldedUndone.notUndone).toEqual(undone.notUndone);
    // Values and keys: those that were created for a value go with it.
    expect(registryOf(world)).toEqual(registry);
    // The counted exceptions: rights that are kept on purpose.
    const kept = differences(before.facts, again.facts);
    expect(kept.filter((line) => !line.startsWith('userRight'))).toEqual([]);
    expect(kept).toHaveLength(undone.notUndone.length);
    expect(differences(foldedBefore.facts, foldedAgain.facts)).toEqual(kept);
    // What is inherited is no fact of its own, but it is judged: everything else is as it was found.
    const apartFromRights = (list: typeof before.findings): readonly string[] => verdictsOf(list).filter((line) => !line.startsWith('HV-A-17'));
    expect(apartFromRights(again.findings)).toEqual(apartFromRights(before.findings));
    expect(verdictsOf(foldedAgain.findings)).toEqual(verdictsOf(again.findings));
  });

  it('does not change what is on hold where the host has no rollback', async () => {
    const host = await openPractice(name);
    const bench = new Bench(host, undefined, false);
    const before = await bench.scan();
    const applied = await bench.applyAll(controls.filter((each) => each.fix?.kind === 'set' && each.fix.endangers === 'connection'));
    const free = applied.steps.filter((step) => step.settled.outcome !== 'held');
    expect([...new Set(free.map((step) => step.settled.outcome))]).toEqual(free.length > 0 ? ['done'] : []);
    expect([...new Set(free.flatMap((step) => step.change.controls))].sort()).toEqual(freeOfDanger[name] ?? []);
    const moved = differences(before.facts, (await bench.scan()).facts).map((line) => line.slice(0, line.indexOf(': ')));
    expect(moved.sort()).toEqual([...free.map((step) => addressText(step.change.address)), ...(followOf[name] ?? [])].sort());
  });
});

describe('two seeded subsets', () => {
  // Each scans twice and applies through PowerShell; so two are enough for a run.
  it('give the same facts in the simulator and on the practice host', { timeout: 900_000 }, async () => {
    const world = copyOfWorld('neglected');
    const simulated = await openSimulated(world, 'change');
    try {
      for (let seed = 1; seed <= 2; seed += 1) {
        const chosen = subset(seed);
        const clock = tickingClock();
        const [real, folded] = [new Bench(simulated, clock), new Bench(await openPractice('neglected', clock), clock)];
        await real.applyAll(chosen);
        await folded.applyAll(chosen);
        expect(differences((await real.scan()).facts, (await folded.scan()).facts), `subset ${String(seed)}: ${chosen.map((each) => each.id).join()}`).toEqual(
          [],
        );
        resetWorld(world, 'neglected');
      }
    } finally {
      await simulated.close();
    }
  });
});

/** One row of each setting of the catalogue, the state it is in and another one that it can have. */
/** ADMIN$, C$ and IPC$ are Windows' own: no setter takes them. */
const isShareOfWindows = ({ facts }: Row): boolean => facts['special']?.is === 'value' && facts['special'].value === true;

function moves(facts: Facts): readonly SetRequest[] {
  return settingsOf(controls).flatMap((setting) => {
    const rows = facts[setting.resource]?.rows ?? [];
    const row = rows.find(
      (each) =>
        (setting.address ? keyText(each.key) === keyText(setting.address) : setting.setting.needsOff === undefined || isOff(facts, each.key)) &&
        isMovable(each.facts[setting.property]) &&
        !isShareOfWindows(each),
    );
    const key = setting.address ?? row?.key;
    if (!key) return [];
    const stored = row?.facts[setting.property] ?? { is: 'absent' as const };
    const from: SettledState =
      stored.is === 'value'
        ? stored
        : setting.absence.says === 'value' && setting.kind.undo === 'difference'
          ? { is: 'value', value: setting.absence.value }
          : { is: 'absent' };
    // A service that is not installed does not come into being by being set.
    if (!setting.setting.accepts(from)) return [];
    const other = setting.kind.samples.find((sample) => from.is === 'absent' || !setting.kind.same(from.value, sample)) as Json;
    const list = (json: Json): readonly Json[] => (Array.isArray(json) ? (json as readonly Json[]) : []);
    const had = from.is === 'value' ? list(from.value) : [];
    const edit: SetRequest['edit'] =
      setting.kind.undo === 'difference'
        ? { how: 'difference', add: list(other).filter((each) => !had.includes(each)), remove: had.filter((each) => !list(other).includes(each)) }
        : { how: 'replace' };
    return [{ address: { resource: setting.resource, key, property: setting.property }, from, to: { is: 'value', value: other }, edit }];
  });
}
const isMovable = (state: FactState | undefined): boolean => state?.is === 'value' || state?.is === 'absent';
const isOff = (facts: Facts, key: Key): boolean => {
  const state = facts['vm']?.rows.find((row) => row.key['vm'] === key['vm'])?.facts['state'];
  return state?.is === 'value' && state.value === 'Off';
};
const back = ({ address, from, to, edit }: SetRequest): SetRequest => ({
  address,
  from: to,
  to: from,
  edit: edit.how === 'replace' ? edit : { how: 'difference', add: edit.remove, remove: edit.add },
});

describe('each setting', () => {
  it('goes from one state to another and back, the same in the simulator and on the practice host', { timeout: 900_000 }, async () => {
    const simulated = await openSimulated(copyOfWorld('neglected'), 'change');
    const folded = await openPractice('neglected');
    try {
      const start = (await new Bench(simulated).scan()).facts;
      // What is never done to a host is refused by both halves; its own law holds that.
      const all = moves(start).filter((move) => neverTouch(move as Parameters<typeof neverTouch>[0]) === undefined);
      expect(new Set(all.map((move) => `${move.address.resource}.${move.address.property}`)).size).toBeGreaterThanOrEqual(12);
      for (const move of all) {
        const what = JSON.stringify(move);
        for (const request of [move, back(move)]) {
          const [real, practised] = [await simulated.set(request), await folded.set(request)];
          expect([real.outcome, practised.outcome, real.message], what).toEqual(['done', 'done', '']);
          const touched = controls.filter((control) => settingsOf([control]).some((setting) => setting.resource === request.address.resource));
          const [after, afterFolded] = [await new Bench(simulated).scan(touched), await new Bench(folded).scan(touched)];
          expect(differences(after.facts, afterFolded.facts), what).toEqual([]);
        }
      }
      expect(differences(start, (await new Bench(simulated).scan()).facts)).toEqual([]);
    } finally {
      await simulated.close();
    }
  });
});
