import { controls } from '../../../main/catalogue/index.generated.ts';
import type { Control } from '../../../main/catalogue/control.ts';
import { areas } from '../../../main/catalogue/area.ts';
import { lockOutTable } from '../../../main/catalogue/lock-out.ts';
import { describeExpression } from '../../../main/engine/judging/describe.ts';
import type { Row } from '../../../main/contract/reading.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import type { Judging } from '../../../main/engine/judging/judging.ts';
import { askedValues } from '../../../main/resources/questions/asked-values.ts';
import { resourceNamed, resources } from '../../../main/resources/resource-named.ts';
import { neverTouchList } from '../../../main/engine/protecting/never-touch-list.ts';
import { knownFrom } from '../host/facts-from-given.ts';
import { screenTexts } from './screen-texts.ts';
import { commentsIn, textsIn, textsOfRoom } from './source-texts.ts';
import type { ReadText, TextKind } from './word-complaints.ts';

const of =
  (where: string) =>
  (kind: TextKind, what: string, ...texts: readonly (string | undefined)[]): readonly ReadText[] =>
    texts.flatMap((text) => (text === undefined ? [] : [{ where: `${where} ${what}`, kind, text }]));

/** The target stands in a title as a name. */
const withTarget = (text: string): string => text.replaceAll('{target}', 'WEB01');

function controlTexts(control: Control): readonly ReadText[] {
  const { fix, report, appliesWhen, answer, manual } = control;
  const text = of(control.id);
  const [question, set] = [answer ?? manual, fix?.kind === 'set' ? fix : undefined];
  return [
    ...text('title', 'title', control.title),
    ...text('finding', 'finding', withTarget(control.titleWhenNotMet)),
    ...text('sentence', 'why', control.why),
    ...text('sentence', 'why not', report?.because, appliesWhen?.otherwise),
    ...text('sentence', 'question', question?.question, question?.evidence),
    ...text('sentence', 'steps', ...(fix?.kind === 'set' ? [] : (fix?.steps ?? []))),
    ...text('sentence', 'impact', fix?.kind === 'steps' ? undefined : fix?.consequence, ...(set?.optionalGroups ?? []).map((group) => group.consequence)),
    ...text('label', 'optional group', ...(set?.optionalGroups ?? []).map((group) => group.title)),
    ...text('label', 'loses', set?.class === 'guarded' ? set.loses.replace(/^nobody$/, 'no one') : undefined),
    ...text('sentence', 'before', ...(set?.prechecks ?? []).flatMap((precheck) => [precheck.say, precheck.undecided])),
    ...text('sentence', 'undo', set?.undo?.not, fix?.kind === 'action' && 'not' in fix.undo ? fix.undo.not : undefined),
    ...text('label', 'expectation', ...[control.expect, report?.half, set?.set].map((predicate) => predicate && describeExpression(predicate.expression))),
  ];
}

const resourceTexts = [...resources.values()].flatMap((resource) =>
  of(resource.name)('label', 'label', resource.title, ...Object.values(resource.facts).map((fact) => fact.label)),
);

const names: Readonly<Record<string, string>> = { name: 'WEB01', vmName: 'WEB01', displayName: 'WinRM over HTTP', subject: 'CN=HV01' };

/** Examples leave names out, as nothing is judged by them. On a host every row has one. */
function named(known: Judging): Judging {
  const withName = (resource: string, row: Row): Row => {
    const own = Object.entries(names).filter(([property]) => resourceNamed(resource).facts[property] !== undefined && row.facts[property] === undefined);
    return { key: row.key, facts: { ...row.facts, ...Object.fromEntries(own.map(([property, value]) => [property, { is: 'value', value } as const])) } };
  };
  const facts = Object.entries(known.facts).map(([name, reading]) => [name, { ...reading, rows: reading.rows.map((row) => withName(name, row)) }] as const);
  return { ...known, facts: Object.fromEntries(facts) };
}

/** Findings of the examples, with what they rest on as it is shown. */
const exampleTexts = controls.flatMap((control) =>
  [control.examples?.good ?? [], control.examples?.bad ?? []].flatMap((givens) =>
    givens.length === 0
      ? []
      : judge(control, named(knownFrom(control, givens))).flatMap((finding) => [
          ...of(`${control.id} example`)('finding', 'title', finding.title),
          ...of(`${control.id} example`)('label', 'evidence', ...finding.evidence.flatMap((each) => [each.label, each.shown])),
          ...of(`${control.id} example`)('label', 'because', ...finding.because),
        ]),
  ),
);

/** A line of a terminal keeps its columns apart with blanks. */
const inColumns = (texts: readonly ReadText[]): readonly ReadText[] => texts.map((each) => ({ ...each, text: each.text.replace(/ {2,}/g, ' ') }));

const refusals = [
  neverTouchList.volumeRoot,
  neverTouchList.notPlain,
  neverTouchList.losesFiles,
  neverTouchList.asrBlocked,
  neverTouchList.lastAdministrator.why,
  ...[...neverTouchList.userRights, ...neverTouchList.registryValues, ...neverTouchList.folders, ...neverTouchList.featurePrefixes].map((rule) => rule.why),
];

/**
 * Every collection of texts that the law of words reads. A new collection is added here; names that Microsoft gave (rules, principals)
 * are its own words, and the templates of the scaffold are code.
 */
export const readTexts: Readonly<Record<string, readonly ReadText[]>> = {
  controls: controls.flatMap(controlTexts),
  areas: areas.flatMap((area) => [...of(area.id)('label', 'area', area.title), ...of(area.id)('sentence', 'area', area.question)]),
  'lock-outs': Object.entries(lockOutTable).flatMap(([control, text]) => of(control)('sentence', 'lock-out', text)),
  questions: Object.values(askedValues).flatMap((value) => [
    ...of(value.asked)('sentence', 'question', value.question),
    ...of(value.asked)('label', 'entry', value.entry.says),
  ]),
  resources: resourceTexts,
  examples: exampleTexts,
  'the sources of resources': textsOfRoom('main/resources', textsIn, ['names/asr-names.ts', 'names/sid-names.ts']),
  'the sources of the engine': textsOfRoom('main/engine', textsIn),
  'the sources of the words': textsOfRoom('main/words', textsIn),
  'the sources of the reports': textsOfRoom('main/reports', textsIn, ['redact/vocabulary.ts']),
  'the sources of the shells': inColumns(textsOfRoom('main/shells', textsIn)),
  'the sources of the application': textsOfRoom('main/application', textsIn),
  'the sources of the storage': textsOfRoom('main/storage', textsIn),
  'the sources of the hosts': textsOfRoom('main/hosts', textsIn),
  'the sources of the powershell room': textsOfRoom('main/powershell', textsIn),
  'the sources of the screens': textsOfRoom('renderer', screenTexts, [], ['.ts', '.tsx']),
  'the sources of the tools': inColumns(textsOfRoom('scripts/tools', textsIn, ['scaffold.mjs'], ['.ts', '.mjs'])),
  'the comments of the screens': textsOfRoom('renderer', commentsIn, [], ['.ts', '.tsx']),
  'the comments of catalogue and resources': ['main/catalogue', 'main/resources'].flatMap((room) => textsOfRoom(room, commentsIn)),
  refusals: refusals.flatMap((text) => of('never touch')('sentence', 'refusal', text)),
};
