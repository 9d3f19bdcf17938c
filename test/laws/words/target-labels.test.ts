import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { fromHost } from '../../../main/contract/foreign-text.ts';
import { textOf } from '../../../main/contract/fact-state.ts';
import type { Finding } from '../../../main/contract/finding.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { chooseTargets } from '../../../main/application/choice/choose-targets.ts';
import { PracticeBench } from '../../main/engine/practice-bench.ts';
import { factsOf, reading, row, value } from '../../main/engine/known.ts';
import { targetLabel } from '../../../main/engine/judging/target-label.ts';
import { testWorlds } from '../../practice/worlds.ts';
import { keyText } from '../../../main/words/key-text.ts';

/** Texts under which two different targets of one kind stand in one list. */
function shared(targets: readonly Finding['target'][]): readonly string[] {
  const keys = new Map<string, Set<string>>();
  for (const { kind, key, label } of targets) keys.set(`${kind}: ${label}`, (keys.get(`${kind}: ${label}`) ?? new Set()).add(keyText(key)));
  return [...keys].filter(([, own]) => own.size > 1).map(([text]) => text);
}

describe.each(Object.keys(testWorlds))('on %s', (name) => {
  it('no two targets of one kind show the same text, in findings, plan and undo', async () => {
    const bench = await PracticeBench.open(name);
    const known = await bench.known();
    const findings = controls.flatMap((control) => judge(control, known));
    expect(findings.length).toBeGreaterThan(0);
    expect(shared(findings.map((finding) => finding.target))).toEqual([]);
    const { plan } = await bench.plan({}, known);
    expect(shared(plan.changes.map((change) => change.target))).toEqual([]);
    await bench.apply(plan);
    expect(shared((await bench.undoPlan()).plan.changes.map((change) => change.target))).toEqual([]);
  });

  it('every target can be chosen by its text or by its id, and never another with it', async () => {
    const known = await (await PracticeBench.open(name)).known();
    for (const control of controls) {
      const findings = judge(control, known);
      for (const { target } of findings) {
        if (target.kind === 'host') continue;
        expect(chooseTargets(findings, known.facts, target.label)).toEqual([{ control: control.id, key: target.key }]);
      }
    }
  });
});

describe('two VMs of one name', () => {
  it('exist in the neglected world, differ in every list, and cannot be chosen by the name', async () => {
    const known = await (await PracticeBench.open('neglected')).known();
    const names = (known.facts['vm']?.rows ?? []).map((row) => textOf(row.facts['name']) ?? '');
    const twice = names.find((each, at) => names.indexOf(each) !== at) ?? expect.fail('no two VMs of one name');
    const findings = controls.flatMap((control) => judge(control, known)).filter((finding) => finding.target.kind === 'vm');
    const own = [...new Set(findings.map((finding) => finding.target.label).filter((label) => label.startsWith(`${twice} (`)))];
    expect(own).toHaveLength(2);
    expect(() => chooseTargets(findings, known.facts, twice)).toThrow(/is the name of 2 targets.*Give --target the id of one: d9e0eb0a/);
  });
});

describe('two VMs whose names look the same', () => {
  const labels = (...names: readonly string[]): readonly string[] => {
    const rows = names.map((name, at) => row({ vm: `${String(at)}9e0eb0a-5b37-508e-9173-67e9ade83acf` }, { name: value(name) }));
    const facts = factsOf(reading('vm', rows));
    return rows.map((each) => targetLabel('vm', each, facts));
  };
  const pairs = [
    ['web01', 'web01 '],
    ['web01', ' web01'],
    ['web 01', 'web  01'],
    ['web 01', 'web\u00A001'],
    ['web01', 'WEB01'],
    ['web01', 'w\u0435b01'],
    ['w\u0435b01', 'web\u043e1'],
    ['cooc', '\u0441\u043e\u043e\u0441'],
    ['BEA', '\u0392\u0395\u0391'],
    ['web01', '\uff57\uff45\uff4201'],
    ['web01', 'web0l'],
    ['web-01', 'web\u201001'],
    ['web-01', 'web\u221201'],
    ['modem', 'modern'],
    ['file', '\ufb01le'],
    ['lo01', '\u044e01'],
    ['i01', '\u013101'],
    ['a01', '\u025101'],
    ['ao', 'a\u0966'],
  ] as const;
  it.each(pairs)('%j and %j carry a part of the id', (one, other) => {
    expect(labels(one, other)).toEqual([`${one} (id 09e0eb0a…)`, `${other} (id 19e0eb0a…)`]);
  });
  it('and no others do', () => {
    for (const names of [
      ['web01', 'web02', 'web 01', 'Müller', 'Muller', 'søk'],
      ['база01', 'почта01', 'каса01', 'маса01'],
      ['サーバー01', 'サーバ力01', 'WEBサーバー', '服务器'],
      ['web01', 'web\u200b01'].map(fromHost),
    ])
      expect(labels(...names)).toEqual(names);
  });
});
