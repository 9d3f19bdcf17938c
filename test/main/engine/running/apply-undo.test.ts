import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { Control } from '../../../../main/catalogue/control.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Settled } from '../../../../main/contract/journal.ts';
import type { Plan } from '../../../../main/contract/plan.ts';
import { apply, type Applied, type ApplyRequest } from '../../../../main/engine/running/apply.ts';
import { storageNotice } from '../../../../main/engine/running/vms-without-storage.ts';
import { makePlan, sealPlan } from '../../../../main/engine/planning/plan.ts';
import { reconcile } from '../../../../main/engine/running/reconcile.ts';
import { runsOf, stepsInPlace } from '../../../../main/engine/history/runs.ts';
import { settingsOf } from '../../../../main/engine/planning/setting-at.ts';
import { undoSteps } from '../../../../main/engine/planning/undo-steps.ts';
import { makeUndoPlan, type UndoPlanned } from '../../../../main/engine/planning/undo.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { knownFrom } from '../../../laws/host/facts-from-given.ts';
import { LoggingJournal, MemoryHost, identity, ticking } from '../fakes.ts';
import { reading, row, value } from '../known.ts';

const pick = (...ids: readonly string[]): readonly Control[] => controls.filter((control) => ids.includes(control.id));

/** A host in the bad state of these controls, a plan for them, and everything that applying takes. */
function prepared(...ids: readonly string[]) {
  return preparedWith({}, ...ids);
}
function preparedWith(more: MemoryHost['facts'], ...ids: readonly string[]) {
  const chosen = pick(...ids);
  const facts = Object.assign({}, ...chosen.map((control) => knownFrom(control, control.examples?.bad ?? []).facts), more) as MemoryHost['facts'];
  const host = new MemoryHost(facts);
  const journal = new LoggingJournal(host.log);
  const clock = ticking();
  const known = { facts, profile: emptyProfile, applied: [], now: clock.now() };
  const { plan } = makePlan({ controls: chosen, optionalGroups: new Set() }, known, identity, sha256);
  let runs = 0;
  const run = (given: Partial<ApplyRequest> = {}): Promise<Applied> => {
    runs += 1;
    return apply({
      plan,
      confirmed: plan.id,
      understood: new Set(),
      host,
      controls,
      profile: emptyProfile,
      journal,
      wait: () => Promise.reject(new Error('no rollback was planted')),
      clock,
      digest: sha256,
      run: `run-${String(runs)}`,
      by: 'test',
      version: '0',
      ...given,
    });
  };
  const undo = (): UndoPlanned => {
    const all = runsOf(journal.written);
    const first = all[0];
    if (!first) throw new Error('no run');
    return makeUndoPlan(first, all, controls, { facts: host.facts, profile: emptyProfile, applied: [], now: clock.now() }, identity, sha256);
  };
  return { host, journal, plan, run, undo, clock };
}
const resealed = (plan: Plan, change: Partial<Plan>): Plan => {
  const { id: _id, ...rest } = { ...plan, ...change };
  return sealPlan(rest, sha256);
};

describe('applying', () => {
  it('writes what it intends before it sets, and what came of it after', async () => {
    const { host, run } = prepared('W02-42');
    await run();
    expect(host.log.filter((line) => !line.startsWith('read'))).toEqual(['runStarted', 'changeIntended', 'set value', 'changeSettled', 'verified', 'runEnded']);
    expect(host.log.lastIndexOf('read registry')).toBeGreaterThan(host.log.indexOf('set value'));
  });

  it('reads the VMs again after a change of SMB that their storage may not survive, and only then', async () => {
    const vms = { vm: reading('vm', [row({ vm: 'a' }, { name: value('APP01'), state: value('PausedCritical') })]) };
    const signing = preparedWith({ smbClient: reading('smbClient', [row({}, { requireSigning: value(false) })]) }, 'W09-01');
    signing.host.onRead = () => {
      if (signing.host.log.includes('set requireSigning')) signing.host.facts = { ...signing.host.facts, ...vms };
    };
    const understood = new Set(['W09-01']);
    const { steps, facts } = await signing.run({ understood });
    expect(signing.host.log.lastIndexOf('read vm')).toBeGreaterThan(signing.host.log.indexOf('set requireSigning'));
    expect(storageNotice(steps, facts)).toContain('APP01 (PausedCritical)');
    const other = preparedWith(vms, 'W02-42');
    const done = await other.run();
    expect(other.host.log).not.toContain('read vm');
    expect(storageNotice(done.steps, { ...done.facts, ...vms })).toBeUndefined();
  });

  it('notes which registry keys are missing before it sets, and hands them to the setter that undoes', async () => {
    const { host, run, undo, journal, plan } = prepared('W02-22');
    const paths = [...new Set(plan.changes.map((change) => change.address.key['path'] ?? ''))];
    const path = paths.at(-1) ?? '';
    const above = path.slice(0, path.lastIndexOf('\\'));
    host.missing = [above, path, 'HKLM\\SOFTWARE\\Other'];
    await run();
    const asked = host.log.indexOf(`missing keys of ${paths.join()}`);
    expect([asked >= 0, asked < host.log.indexOf('runStarted')]).toEqual([true, true]);
    expect(journal.written[0]).toMatchObject({ entry: 'runStarted', madeKeys: [above, path] });
    const [done] = runsOf(journal.written);
    const file = undoSteps(done ?? expect.fail('no run'), runsOf(journal.written), settingsOf(controls));
    const concerned = [...plan.changes].reverse().map((change) => (change.address.key['path'] === path ? [above, path] : []));
    expect(concerned.flat()).not.toEqual([]);
    expect(file.map((step) => step.madeKeys ?? [])).toEqual(concerned);
    host.removedKeys.length = 0;
    const back = undo();
    expect(back.plan.changes.filter((change) => change.consequence.join().includes(`Removes the registry key ${above}`))).toHaveLength(
      concerned.filter((keys) => keys.length > 0).length,
    );
    await run({ plan: back.plan, confirmed: back.plan.id });
    expect(host.removedKeys).toEqual(concerned);
    expect(journal.written.filter((entry) => entry.entry === 'runStarted').map((entry) => entry.madeKeys)).toEqual([[above, path], undefined]);
  });

  it('proves by a fresh reading', async () => {
    const { run } = prepared('W02-42');
    expect((await run()).findings.map((finding) => finding.verdict)).toEqual(['met']);
  });

  it('refuses a plan that is not what was confirmed, before anything is written', async () => {
    const { plan, run, journal } = prepared('W02-42');
    await expect(run({ confirmed: 'x' })).rejects.toThrow(/You confirmed plan x/);
    await expect(run({ plan: { ...plan, madeAt: 'x' } })).rejects.toThrow(/Make the plan again/);
    const other = resealed(plan, { host: { ...plan.host, machineId: 'm-2' } });
    await expect(run({ plan: other, confirmed: other.id })).rejects.toThrow(/was made for HV01/);
    const twin = resealed(plan, { host: { ...plan.host, name: 'HV02' } });
    await expect(run({ plan: twin, confirmed: twin.id })).rejects.toThrow(/was made for HV02.*this is HV01/);
    const foreign = resealed(plan, {
      changes: plan.changes.map((change) => ({ ...change, address: { ...change.address, key: { path: 'HKLM\\SYSTEM\\X', name: 'Y', kind: 'DWord' } } })),
    });
    await expect(run({ plan: foreign, confirmed: foreign.id })).rejects.toThrow(/no control of this version sets/);
    expect(journal.written).toEqual([]);
  });

  it('compares values, not times: what was read again and is the same makes no plan old', async () => {
    const { host, run, plan } = prepared('W02-42');
    host.facts = Object.fromEntries(Object.entries(host.facts).map(([name, reading]) => [name, { ...reading, at: '2099-01-01T00:00:00.000Z' }]));
    expect((await run()).steps.map((step) => step.settled.outcome)).toEqual(['done']);
    await expect(run()).rejects.toThrow(/UseLogonCredential.*already has the planned value/);
    host.put(plan.changes[0]?.address ?? expect.fail('an empty plan'), { is: 'value', value: 7 });
    await expect(run()).rejects.toThrow(/UseLogonCredential.*shows the old value 1, but the host has 7/);
  });

  it('refuses what is never touched, even when a plan calls it ready', async () => {
    const { plan, run, host } = prepared('HV-A-17');
    const change = plan.changes[0];
    if (!change) throw new Error('no change');
    const crafted = resealed(plan, {
      changes: [
        {
          ...change,
          standing: { is: 'ready' },
          from: { is: 'value', value: ['S-1-5-83-0'] },
          to: { is: 'value', value: [] },
          edit: { how: 'difference', add: [], remove: ['S-1-5-83-0'] },
        },
      ],
    });
    await expect(run({ plan: crafted, confirmed: crafted.id })).rejects.toThrow(/Nothing was applied/);
    expect(host.log).not.toContain('set holders');
  });

  it('asks for the confirmation of its own, and keeps on hold what the host cannot restore or another owner sets', async () => {
    const confirmed = prepared('HV-A-17');
    expect((await confirmed.run()).steps.map((step) => step.settled.outcome)).toEqual(['held', 'held']);
    expect((await confirmed.run({ understood: new Set(['HV-A-17']) })).steps.map((step) => step.settled.outcome)).toEqual(['done', 'done']);
    const dangerous = prepared('W14-02');
    expect(dangerous.plan.changes[0]?.standing).toMatchObject({ is: 'held', by: 'connection' });
    expect((await dangerous.run()).steps.map((step) => step.settled.outcome)).toEqual(['held']);
    const name = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest\\UseLogonCredential';
    const owned = preparedWith(
      {
        policySetting: reading('policySetting', [row({ kind: 'Registry', name, gpo: 'x' }, { winner: value(true), gpoName: value('Servers') })]),
      },
      'W02-42',
    );
    expect(owned.plan.changes[0]?.standing).toMatchObject({ is: 'held', by: 'owner' });
    expect((await owned.run()).steps.map((step) => step.settled.outcome)).toEqual(['held']);
  });

  it.each<[string, FactState | undefined, Settled['outcome'], string]>([
    ['the new value is done', undefined, 'done', 'A new reading shows the new value.'],
    ['the old value has failed', { is: 'value', value: 1 }, 'failed', 'A new reading shows the old value.'],
    ['another value has not reached what it wanted', { is: 'value', value: 7 }, 'moved', 'A new reading shows neither the old value nor the new one.'],
    ['nothing stays not known', { is: 'unread', why: 'access denied' }, 'failed', ''],
  ])('believes a new reading where the setter reports no value: a change with %s', async (_, now, outcome, words) => {
    const { host, run } = prepared('W02-42');
    const set = host.set.bind(host);
    host.set = async (request) => {
      const settled = await set(request);
      if (now) host.put(request.address, now);
      return { ...settled, outcome: 'failed', is: { is: 'unread', why: 'lost' }, message: '' };
    };
    const [step] = (await run()).steps;
    expect(step?.settled).toMatchObject({ outcome, message: words });
    expect(step?.settled.is).toEqual(now?.is === 'unread' ? { is: 'unread', why: 'lost' } : (now ?? { is: 'value', value: 0 }));
  });

  it('notes the ticket and the approver of the run in the journal', async () => {
    const { run, journal } = prepared('W02-42');
    await run({ ticket: 'CHG-7', approver: 'Anna' });
    expect(runsOf(journal.written)[0]).toMatchObject({ ticket: 'CHG-7', approver: 'Anna' });
  });

  it('stops between two changes when it is cancelled', async () => {
    const { run, plan } = prepared('HV-A-17');
    const abort = new AbortController();
    const applied = await run({
      understood: new Set(['HV-A-17']),
      signal: abort.signal,
      onStep: () => {
        abort.abort();
      },
    });
    expect([plan.changes.length, applied.steps.length]).toEqual([2, 1]);
  });

  it('leaves a change open when the host fails, and continues only after a reading has settled it', async () => {
    const { host, run, journal, clock } = prepared('W02-42');
    host.dies = new Error('gone');
    await expect(run()).rejects.toThrow('gone');
    host.dies = undefined;
    await expect(run()).rejects.toThrow(/ended during a change/);
    const found = await reconcile(host, journal, controls, clock);
    expect(found.found.map((entry) => entry.conclusion)).toEqual(['notApplied']);
    expect(stepsInPlace(runsOf(journal.written))).toEqual([]);
    await run();
    expect((await reconcile(host, journal, controls, clock)).found).toEqual([]);
  });
});

describe('undoing', () => {
  it('puts back what was there, and then finds nothing more to do', async () => {
    const { host, plan, run, undo } = prepared('W02-42');
    const before = host.facts['registry'];
    await run();
    const { plan: back } = undo();
    expect(back.changes.map((change) => [change.from, change.to])).toEqual(plan.changes.map((change) => [change.to, change.from]));
    await run({ plan: back, confirmed: back.id });
    expect(host.facts['registry']?.rows.find((row) => row.key['name'] === 'UseLogonCredential')).toEqual(
      before?.rows.find((row) => row.key['name'] === 'UseLogonCredential'),
    );
    expect(undo().plan.changes).toEqual([]);
  });

  it('restores absence', async () => {
    const defender = reading('defender', [row({}, { runningMode: value('Normal'), realTimeProtection: value(true) })]);
    const service = reading('service', [row({ service: 'WinDefend' }, { state: value('Running') })]);
    const { run, undo } = preparedWith({ defender, service }, 'W03-17');
    await run({ understood: new Set(['W03-17']) });
    expect(undo().plan.changes.map((change) => change.to)).toEqual([{ is: 'absent' }]);
  });

  it('puts a value that was changed by another program on hold, with the three values side by side', async () => {
    const { host, run, undo } = prepared('W02-42');
    await run();
    const key = { path: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest', name: 'UseLogonCredential', kind: 'DWord' };
    await host.set({
      address: { resource: 'registry', key, property: 'value' },
      from: { is: 'value', value: 0 },
      to: { is: 'value', value: 9 },
      edit: { how: 'replace' },
    });
    expect(undo().plan.changes.map((change) => change.standing)).toEqual([
      { is: 'held', by: 'moved', reason: expect.stringMatching(/Before the run: 1 \(on\)\. After the run: 0 \(off\)\. Now: 9\./) as string },
    ]);
  });

  it('says what cannot be undone, and undoes only its own elements of a set', async () => {
    const rights = prepared('HV-A-17');
    await rights.run({ understood: new Set(['HV-A-17']) });
    expect(rights.undo()).toMatchObject({ plan: { changes: [] }, notUndone: [{ why: expect.stringContaining('Undo keeps the right') as string }, {}] });

    const audit = prepared('W11-A02');
    await audit.run();
    const key = { subcategory: '0cce9237-69ae-11d9-bed3-505054503030' };
    await audit.host.set({
      address: { resource: 'auditSubcategory', key, property: 'setting' },
      from: { is: 'absent' },
      to: { is: 'absent' },
      edit: { how: 'difference', add: [], remove: ['failure'] },
    });
    expect(audit.undo().plan.changes.map((change) => change.edit)).toEqual([{ how: 'difference', add: [], remove: ['success'] }]);
    await audit.host.set({
      address: { resource: 'auditSubcategory', key, property: 'setting' },
      from: { is: 'absent' },
      to: { is: 'absent' },
      edit: { how: 'difference', add: [], remove: ['success'] },
    });
    expect(audit.undo()).toMatchObject({ plan: { changes: [] }, notUndone: [{ why: 'No entry of this run is left.' }] });
  });
});
