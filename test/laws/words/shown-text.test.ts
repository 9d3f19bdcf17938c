import { describe, expect, it } from 'vitest';
import { controls } from '../../../main/catalogue/index.generated.ts';
import { invisible } from '../../../main/contract/foreign-text.ts';
import type { Standing } from '../../../main/contract/plan.ts';
import { decidedOn } from '../../../main/engine/judging/decided-on.ts';
import { describeExpression } from '../../../main/engine/judging/describe.ts';
import { makePlan } from '../../../main/engine/planning/plan.ts';
import { factsOf } from '../../../main/engine/judging/needs.ts';
import { PracticeHost } from '../../../main/hosts/practice/practice-host.ts';
import { practiceWorld } from '../../../main/hosts/practice/practice-world.ts';
import { resources } from '../../../main/resources/resource-named.ts';
import { namedIn } from '../../../main/resources/identity/account.ts';
import { scan } from '../../../main/engine/running/scan.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { testWorlds } from '../../practice/worlds.ts';
import { tickingClock } from '../host/worlds.ts';
import { addressText } from '../../../main/words/key-text.ts';

/** An id without brackets around it has no name beside it. */
const bareId = /(?<!\()(?<![\w-])(?:S-1-\d+(?:-\d+)+|\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?)/i;
const emptyQuotes = /“”|''|""|‘’/;

function complaints(text: string): readonly string[] {
  return [
    ...(/\s[.,;]|\s$|^\s|(?<!^[A-Z]): *$|\.\.$/.test(text) ? [`a sign without a word: ${text}`] : []),
    ...(emptyQuotes.test(text) ? [`empty quotes: ${text}`] : []),
    ...(bareId.test(text) ? [`an id without its name: ${text}`] : []),
    ...(/\d{4}-\d\d-\d\dT\d/.test(text) ? [`a time for programs: ${text}`] : []),
    ...(/special permissions \((?:0x[0-9a-f]+|(?:[A-Z]{2})+)\)/.test(text) ? [`a code of rights: ${text}`] : []),
    ...(invisible.test(text) ? [`what cannot be seen: ${text}`] : []),
    ...(/\b(?:True|False)\b/.test(text) ? [`a value of PowerShell: ${text}`] : []),
    ...(/nobody and nothing|not there|\bundefined\b|\[object/.test(text) ? [`words of ours: ${text}`] : []),
  ];
}

const standingWords = (standing: Standing): readonly string[] =>
  standing.is === 'held' ? [standing.reason] : standing.is === 'confirm' ? standing.understand : [];

describe.each(Object.keys(testWorlds))('every text shown about the practice host %s', (name) => {
  const clock = tickingClock();
  const found = (async () => {
    const host = await PracticeHost.open(practiceWorld(name, testWorlds), { events: () => Promise.resolve([]), append: () => Promise.resolve() }, () =>
      clock.now(),
    );
    const scanned = await scan({ host, controls, profile: emptyProfile, applied: [], clock });
    const known = { facts: scanned.facts, profile: emptyProfile, applied: [], now: clock.now() };
    return { findings: scanned.findings, known, ...makePlan({ controls, optionalGroups: new Set() }, known, scanned.host, sha256) };
  })();

  it('names what it shows, says whole sentences and holds no empty quotes', async () => {
    const { findings, plan, unplanned } = await found;
    const texts = [
      ...findings.flatMap((finding) => [finding.title, ...finding.because, ...finding.evidence.flatMap((each) => [each.label, each.shown])]),
      ...plan.changes.flatMap((change) => [change.label, change.shownFrom, change.shownTo, change.target.label]),
      ...plan.changes.flatMap((change) => [...change.consequence, ...standingWords(change.standing)]),
      ...unplanned.map((each) => each.why),
    ].filter((text) => text !== '');
    expect(texts.length).toBeGreaterThan(100);
    expect([...new Set(texts.flatMap(complaints))]).toEqual([]);
  });

  it('says what each check before a change found, at each target', async () => {
    const { findings, known } = await found;
    const texts = controls.flatMap(({ id, fix }) =>
      (fix?.kind === 'set' ? (fix.prechecks ?? []) : []).flatMap(({ holds }) =>
        holds ? findings.filter((finding) => finding.control === id).map(({ target }) => decidedOn(holds.expression, target.key, known)) : [],
      ),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts).not.toContain('');
    expect([...new Set(texts.flatMap(complaints))]).toEqual([]);
  });

  it('gives two facts of one finding two names', async () => {
    const { findings } = await found;
    const twice = findings.flatMap((finding) => {
      const addresses = new Map<string, Set<string>>();
      for (const each of finding.evidence) addresses.set(each.label, (addresses.get(each.label) ?? new Set()).add(addressText(each.address)));
      return [...addresses].filter(([, at]) => at.size > 1).map(([label]) => `${finding.control}: ${label}`);
    });
    expect([...new Set(twice)]).toEqual([]);
  });

  it('calls a fact the same in evidence and in a change', async () => {
    const { findings, plan } = await found;
    const labels = new Map(findings.flatMap((finding) => finding.evidence.map((each) => [addressText(each.address), each.label])));
    for (const change of plan.changes) expect(labels.get(addressText(change.address)) ?? change.label).toBe(change.label);
  });
});

describe('every expectation of the catalogue', () => {
  it('is a whole sentence with names', () => {
    const texts = controls.flatMap((control) => (control.expect ? [describeExpression(control.expect.expression)] : []));
    expect(texts.flatMap(complaints)).toEqual([]);
  });
});

describe('SIDs that need a name', () => {
  it('stand where the names of accounts are looked for', () => {
    const marked = [...resources.values()].flatMap((resource) =>
      Object.entries(resource.facts).flatMap(([property, spec]) => (spec.kind.namesAccounts === true ? [`${resource.name}.${property}`] : [])),
    );
    const looked = Object.entries(namedIn).flatMap(([resource, properties]) => properties.map((property) => `${resource}.${property}`));
    expect(looked.sort()).toEqual(marked.sort());
    expect(controls.flatMap(factsOf).some((fact) => fact.kind.namesAccounts === true)).toBe(true);
  });
});
