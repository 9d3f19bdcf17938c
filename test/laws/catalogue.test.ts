import { describe, expect, it } from 'vitest';
import { areas } from '../../main/catalogue/area.ts';
import { controls } from '../../main/catalogue/index.generated.ts';
import { fixClass, type Control } from '../../main/catalogue/control.ts';
import { demands, unservedDemands } from '../../main/catalogue/demand.ts';
import { lockOutTable } from '../../main/catalogue/lock-out.ts';
import { sources } from '../../main/catalogue/source.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import { makePlan } from '../../main/engine/planning/plan.ts';
import { inOrder } from '../../main/engine/planning/order.ts';
import { sha256 } from '../../main/shells/digest.ts';
import { answeredYes, knownFrom } from './host/facts-from-given.ts';

const judged = controls.filter((control): control is Control & { examples: NonNullable<Control['examples']> } => control.examples !== undefined);
const host = { reference: 'test', kind: 'recorded', name: 'HV01', machineId: 'm' } as const;
const verdicts = (control: Control, givens: NonNullable<Control['examples']>['good']): readonly string[] =>
  judge(control, answeredYes(control, knownFrom(control, givens))).map((finding) => finding.verdict);

describe('every control', () => {
  it.each(judged.map((control) => [control.id, control] as const))('%s judges its good example met and its bad one notMet', (_id, control) => {
    expect(verdicts(control, control.examples.good)).toEqual(['met']);
    expect(verdicts(control, control.examples.bad)).toEqual(['notMet']);
  });

  it.each(judged.map((control) => [control.id, control] as const))('%s plans nothing on its good example', (_id, control) => {
    const { plan } = makePlan({ controls: [control], optionalGroups: new Set() }, knownFrom(control, control.examples.good), host, sha256);
    expect(plan.changes).toEqual([]);
  });

  it('has examples unless only a user can answer', () => {
    expect(controls.filter((control) => !control.examples && !control.manual).map((control) => control.id)).toEqual([]);
  });

  it('has an id of its own, other names included', () => {
    const ids = controls.flatMap((control) => [control.id, ...(control.aka ?? [])]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^(HV-[A-E]-\d\d|W(0[1-9]|1[0-5])-A?\d\d)$/.test(id))).toEqual([]);
  });

  it('names sources that exist, and each source is named', () => {
    const named = new Set(controls.flatMap((control) => control.sources));
    expect(controls.filter((control) => control.sources.length === 0).map((control) => control.id)).toEqual([]);
    expect(Object.keys(sources).filter((id) => !named.has(id as keyof typeof sources))).toEqual([]);
  });

  it('waits only for controls that exist, and never in a circle', () => {
    const ids = new Set(controls.map((control) => control.id));
    expect(controls.flatMap((control) => (control.after ?? []).filter((id) => !ids.has(id)))).toEqual([]);
    expect(inOrder(controls)).toHaveLength(controls.length);
  });

  it('has a title that is a state, not a command', () => {
    const commands = /^(Enable|Disable|Set|Turn|Remove|Use|Configure|Ensure|Restrict|Do|Allow|Limit|Protect|Make|Check|Keep)\b/;
    const titles = controls.flatMap((control) => [control.title, control.titleWhenNotMet]);
    expect(titles.filter((title) => commands.test(title) || /[.!]$/.test(title) || title.length > 110)).toEqual([]);
    expect(
      controls
        .filter((control) => control.title.includes('{target}') || (control.titleWhenNotMet.includes('{target}') && !control.each))
        .map((control) => control.id),
    ).toEqual([]);
  });
});

describe('the demands of the checklist', () => {
  it('are served, apart from the committed list, which may only shrink', () => {
    const served = new Set(controls.flatMap((control) => control.serves));
    expect(demands.filter((demand) => !served.has(demand))).toEqual([...unservedDemands]);
    // Lower this number when the list shrinks. It never grows.
    expect(unservedDemands.length).toBeLessThanOrEqual(0);
  });
});

describe('an area', () => {
  it('has a name without a number, so that screens and report show the same', () => {
    expect(areas.filter(({ title, question }) => /\d/.test(title + question))).toEqual([]);
  });
});

describe('the lock-out table', () => {
  const setting = judged.filter(({ id, fix }) => id in lockOutTable && fix?.kind === 'set').map((each) => [each.id, each] as const);
  it.each(setting)('names the hazard of %s first in its confirmation, and not as the impact of a change', (id, control) => {
    const { changes } = makePlan({ controls: [control], optionalGroups: new Set() }, knownFrom(control, control.examples.bad), host, sha256).plan;
    for (const { consequence, standing } of changes) {
      expect(consequence).not.toContain(lockOutTable[id]);
      if (standing.is === 'confirm' || (standing.is === 'guarded' && standing.control !== undefined)) expect(standing.understand[0]).toBe(lockOutTable[id]);
    }
  });

  it('holds only controls that are never automatic and never without a precheck', () => {
    const listed = controls.filter((control) => control.id in lockOutTable);
    expect(listed.map((control) => control.id).sort()).toEqual(Object.keys(lockOutTable).sort());
    expect(listed.filter((control) => !['guarded', 'guided'].includes(fixClass(control))).map((control) => control.id)).toEqual([]);
    expect(listed.filter((control) => control.fix?.kind === 'set' && (control.fix.prechecks ?? []).length === 0).map((control) => control.id)).toEqual([]);
  });

  it('holds every control that says of itself that it endangers the connection', () => {
    expect(
      controls
        .filter((control) => control.fix?.kind === 'set' && control.fix.endangers !== undefined && !(control.id in lockOutTable))
        .map((control) => control.id),
    ).toEqual([]);
  });
});
