import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Address, Key } from '../../../main/contract/address.ts';
import { isSettled, type SettledState } from '../../../main/contract/fact-state.ts';
import type { Finding } from '../../../main/contract/finding.ts';
import type { Json } from '../../../main/contract/json.ts';
import type { Facts } from '../../../main/contract/reading.ts';
import { controls } from '../../../main/catalogue/index.generated.ts';
import type { Control } from '../../../main/catalogue/control.ts';
import { expressionsOf } from '../../../main/engine/judging/needs.ts';
import { neverTouch } from '../../../main/engine/protecting/never-touch.ts';
import { isAsked } from '../../../main/grammar/asked.ts';
import { isSetting, type AnySetting } from '../../../main/grammar/fact.ts';
import { factsNamed } from '../../../main/grammar/fold.ts';
import { isAbsent } from '../../../main/grammar/kind.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import type { SetRequest } from '../../../main/engine/ports.ts';
import { addressText, keyText } from '../../../main/words/key-text.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';
import { Bench, differences } from './worlds.ts';
import { webDisk } from './write-cases.ts';

/** Fixes that the simulated host cannot be brought to need, each with the reason. This list may only shrink. */
const notBroughtAbout: Readonly<Record<string, string>> = {
  'HV-B-19': 'No VM of the world has a differencing disk, so that no parent disk is read.',
};

/** Findings that are open after their own fix, each with the reason. This list may only shrink. */
const notInOrder: Readonly<Record<string, string>> = {
  'HV-A-19 notApplicable': 'Another fix of the same run switches live migration off.',
  'HV-A-20 notApplicable': 'Another fix of the same run switches live migration off.',
};

const fixable = controls.filter((control) => control.fix?.kind === 'set');
const isOff = (facts: Facts, vm: string): boolean => {
  const state = facts['vm']?.rows.find((row) => row.key['vm'] === vm)?.facts['state'];
  return state?.is === 'value' && state.value === 'Off';
};
const needsOff = (control: Control): boolean =>
  expressionsOf(control)
    .flatMap(factsNamed)
    .some((fact) => fact.setting?.needsOff !== undefined);
/** A target that the fix can reach now. */
const isWithinReach = (control: Control, { vms = [] }: Finding, facts: Facts): boolean => !needsOff(control) || vms.every((vm) => isOff(facts, vm));

/** The states that make the target of a control bad: those settings of its bad example that can be set. */
function badStates(control: Control, key: Key, facts: Facts): readonly SetRequest[] {
  return (control.examples?.bad ?? []).flatMap(({ fact, value }) => {
    if (isAsked(fact) || !isSetting(fact)) return [];
    const setting: AnySetting = fact;
    const address = { resource: setting.resource, key: setting.address ?? key, property: setting.property };
    const stored = facts[setting.resource]?.rows.find((row) => keyText(row.key) === keyText(address.key))?.facts[setting.property] ?? { is: 'absent' as const };
    const from: SettledState = isSettled(stored) ? stored : { is: 'absent' };
    const to: SettledState = isAbsent(value) ? { is: 'absent' } : { is: 'value', value: value as Json };
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const list = (state: SettledState): readonly Json[] => (state.is === 'value' && Array.isArray(state.value) ? (state.value as readonly Json[]) : []);
    const edit: SetRequest['edit'] =
      setting.kind.undo === 'difference'
        ? { how: 'difference', add: list(to).filter((each) => !list(from).includes(each)), remove: list(from).filter((each) => !list(to).includes(each)) }
        : { how: 'replace' };
    const request = { address, from, to, edit };
    return neverTouch(request) === undefined ? [request] : [];
  });
}

/** The access list of a disk file is read as a whole too, beside the entries of one VM in it. */
const wholeListOf = ({ resource, key }: Address): readonly string[] =>
  resource === 'vmDiskFile' ? [addressText({ resource: 'diskFileSecurity', key: { path: key['path'] ?? '' }, property: 'access' })] : [];

describe('each fix of the catalogue, on the simulated host', () => {
  let simulated: LocalHost;
  beforeAll(async () => {
    const world = copyOfWorld('neglected');
    // No setter takes a disk file from its VM, so the world begins with one that has no entry for it.
    changeWorld(world, (given) => Object.assign(given, { diskFiles: [{ path: webDisk, access: 'D:AI(A;ID;FA;;;S-1-5-18)(A;ID;FA;;;S-1-5-32-544)' }] }));
    simulated = await openSimulated(world, 'change');
  });
  afterAll(() => simulated.close());

  it('is applied where it is needed, verified, and undone exactly', { timeout: 400_000 }, async () => {
    const bench = new Bench(simulated);
    const found = await bench.scan();
    const made: Record<string, string> = {};
    for (const control of fixable) {
      const own = found.findings.filter((finding) => finding.control === control.id && isWithinReach(control, finding, found.facts));
      if (own.some((finding) => finding.verdict === 'notMet')) continue;
      for (const finding of own.filter((each) => each.verdict === 'met').slice(0, 1))
        for (const request of badStates(control, finding.target.key, found.facts)) {
          const settled = await simulated.set(request);
          if (settled.outcome !== 'done') made[control.id] = `${settled.outcome}: ${settled.message}`;
        }
    }
    const before = await bench.scan();
    const applied = await bench.applyAll();
    const done = applied.steps.filter((step) => step.settled.outcome === 'done');
    expect(applied.steps.filter((step) => !['done', 'held'].includes(step.settled.outcome)).map((step) => [step.change.label, step.settled])).toEqual([]);
    const reached = new Set(done.flatMap((step) => step.change.controls));
    const missed = fixable.filter((control) => !reached.has(control.id)).map((control) => control.id);
    expect([missed, made]).toEqual([Object.keys(notBroughtAbout), {}]);

    const after = await bench.scan();
    const targets = new Set(done.flatMap((step) => step.change.controls.map((id) => `${id} ${keyText(step.change.target.key)}`)));
    const open = after.findings.filter(
      (finding) => targets.has(`${finding.control} ${keyText(finding.target.key)}`) && !['met', 'pending'].includes(finding.verdict),
    );
    expect([...new Set(open.map((finding) => `${finding.control} ${finding.verdict}`))].sort()).toEqual(Object.keys(notInOrder).sort());
    expect(open.filter((finding) => finding.because.length === 0).map((finding) => [finding.control, finding.target.label])).toEqual([]);

    const undone = await bench.undoAll();
    expect(
      undone.applied
        .flatMap((run) => run.steps)
        .filter((step) => step.settled.outcome !== 'done')
        .map((step) => [step.change.label, step.settled]),
    ).toEqual([]);
    const addressOf = (line: string): string => line.slice(0, line.indexOf(': '));
    const kept = differences(before.facts, (await bench.scan()).facts).map(addressOf);
    const keeps = controls.filter((control) => control.fix?.kind === 'set' && control.fix.undo !== undefined).map((control) => control.id);
    const keptByDesign = done
      .filter((step) => step.change.controls.some((id) => keeps.includes(id)))
      .flatMap(({ change: { address } }) => [addressText(address), ...wholeListOf(address)]);
    expect(kept.sort()).toEqual([...new Set(keptByDesign)].sort());
  });
});
