import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import type { Control } from '../../../main/catalogue/control.ts';
import type { Verdict } from '../../../main/contract/verdict.ts';
import { factsIn } from '../../../main/engine/judging/needs.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { decodeRows } from '../../../main/hosts/decode-rows.ts';
import { fixedAliases, relativeAliases } from '../../../main/resources/formats/sid-aliases.ts';
import type { AnyFact } from '../../../main/grammar/fact.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { knownFrom } from '../host/facts-from-given.ts';

/** How a list of each section grants, denies or records something for one more principal. */
const lists: Readonly<Record<string, readonly ((principal: string) => string)[]>> = {
  'an access list': [
    (principal) => `D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;${principal})`,
    (principal) => `D:AI(A;OICIID;FA;;;${principal})(A;OICIID;FA;;;SY)(D;;FA;;;${principal})`,
  ],
  'an audit list': [(principal) => `S:AI(AU;OICISAFA;FA;;;${principal})`, (principal) => `S:P(AU;OICISA;GA;;;${principal})(AU;OICIFA;FA;;;${principal})`],
};

/** What the control says when this fact has this text, as it comes from a host. */
function verdictWith(control: Control, fact: AnyFact, text: string): readonly Verdict[] {
  const good = (control.examples?.good ?? []).filter((given) => given.fact !== fact);
  const known = knownFrom(control, [...good, { fact, value: text }]);
  const facts = Object.fromEntries(
    Object.entries(known.facts).map(([name, reading]) => [name, { ...reading, rows: decodeRows(resourceNamed(name), reading.rows) }]),
  );
  return judge(control, { ...known, facts }).map((finding) => finding.verdict);
}

/** The facts of its verdict; a precheck of its fix may use more. */
const judgedBy = ({ expect: expected, report }: Control): readonly AnyFact[] => [
  ...(expected ? factsIn(expected.expression) : []),
  ...(report ? factsIn(report.half.expression) : []),
];

const cases = controls.flatMap((control) =>
  judgedBy(control).flatMap((fact) =>
    (lists[fact.kind.name] ?? []).map((list, index) => [`${control.id} ${fact.kind.name} ${String(index)}`, control, fact, list] as const),
  ),
);

describe('spelling a SID in another way', () => {
  it('concerns controls of both sections', () => {
    expect(new Set(cases.map(([, , fact]) => fact.kind.name))).toEqual(new Set(Object.keys(lists)));
  });

  it.each(cases)('never changes what %s says', (_, control, fact, list) => {
    const changed = Object.entries(fixedAliases).filter(
      ([alias, sid]) => JSON.stringify(verdictWith(control, fact, list(alias))) !== JSON.stringify(verdictWith(control, fact, list(sid))),
    );
    expect(changed).toEqual([]);
  });

  it.each(cases)('that only the host could resolve is unknown to %s, never met', (_, control, fact, list) => {
    // Where the list does not decide (the logs are large anyway), every spelling says the same.
    const [broad, own] = [verdictWith(control, fact, list('S-1-1-0')), verdictWith(control, fact, list('S-1-5-18'))];
    const decides = JSON.stringify(broad) !== JSON.stringify(own);
    const letters = [...Object.keys(relativeAliases), 'ZZ', 'wd', 'Everyone'];
    // A control that cannot read the whole list may always say so.
    const allowed = [JSON.stringify(['unknown']), ...(decides ? [] : [JSON.stringify(broad)])];
    expect(letters.filter((alias) => !allowed.includes(JSON.stringify(verdictWith(control, fact, list(alias)))))).toEqual([]);
  });

  it('has two letters for each alias, and no two that mean the same', () => {
    const sids = Object.values(fixedAliases);
    expect(sids.filter((sid, index) => sids.indexOf(sid) !== index)).toEqual([]);
    expect(Object.keys(fixedAliases).filter((alias) => alias in relativeAliases)).toEqual([]);
  });
});
