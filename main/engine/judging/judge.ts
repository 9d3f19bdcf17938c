import type { Key } from '../../contract/address.ts';
import { cutText } from '../../contract/foreign-text.ts';
import { textOf } from '../../contract/fact-state.ts';
import type { Evidence, Finding, Target } from '../../contract/finding.ts';
import type { Reading, Row } from '../../contract/reading.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { Control } from '../../catalogue/control.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { nameOf } from '../../resources/names/name-of.ts';
import { namesFrom } from '../../resources/names/names-from.ts';
import type { Names } from '../../grammar/kind.ts';
import { judgeQuestion, questionOf } from './judge-question.ts';
import { evaluate, type Known, type Witness } from './evaluate.ts';
import type { Judging } from './judging.ts';
import { overridingOwners, type OverridingOwner } from './overriding-owners.ts';
import { pendingCause, waitsForRestart, waitsWords } from './pending.ts';
import { targetLabel } from './target-label.ts';
import { targetVms } from './target-vms.ts';
import { and, type Reason, type Truth } from './truth.ts';
import { addressText, keyText } from '../../words/key-text.ts';
import { ownerWords } from '../../words/changes/owner-words.ts';

interface Weighed {
  readonly verdict: Verdict;
  readonly because: readonly string[];
  /** Who configures a fact in effect, where its own row does not say so. */
  readonly owners?: readonly OverridingOwner[];
}

/** All findings of one control. There is always at least one: a control without a target says so. */
export function judge(control: Control, known: Judging): readonly Finding[] {
  if (!control.each) return [judgeTarget(control, hostTarget(known), known)];
  const reading = known.facts[control.each.resource];
  if (!reading || (reading.rows.length === 0 && !reading.complete)) return [unreadable(control, reading, known)];
  const findings = reading.rows.flatMap((row) => judgeRow(control, row, known));
  if (!reading.complete) return [...findings, unreadable(control, reading, known)];
  if (findings.length > 0) return findings;
  const title = resourceNamed(control.each.resource).title;
  return [
    finding(
      control,
      hostTarget(known),
      known,
      {
        verdict: 'notApplicable',
        because: [reading.rows.length === 0 ? `${title}: none on this host.` : `${title}: this control applies to none of ${String(reading.rows.length)}.`],
      },
      [],
    ),
  ];
}

/** The host itself as a target. */
export function hostTarget(known: Known): Target {
  return { kind: 'host', key: {}, label: cutText(textOf(known.facts['machine']?.rows[0]?.facts['name']) ?? 'this host') };
}

export function targetOf(resource: string, row: Row, known: Known): Target {
  return { kind: resource, key: row.key, label: targetLabel(resource, row, known.facts) };
}

function unreadable(control: Control, reading: Reading | undefined, known: Judging): Finding {
  const unsupported = reading?.problem?.kind === 'unsupported';
  const because = reading?.problem?.why ?? (reading ? 'The list is not complete.' : 'Not read.');
  return finding(control, hostTarget(known), known, { verdict: unsupported ? 'notApplicable' : 'unknown', because: [because] }, []);
}

function judgeRow(control: Control, row: Row, known: Judging): readonly Finding[] {
  const target = targetOf(control.each?.resource ?? '', row, known);
  const witnesses: Witness[] = [];
  const applies = and((control.each?.only ?? []).map((only) => evaluate(only.expression, row.key, known, (witness) => witnesses.push(witness))));
  if (applies.is === 'no') return [];
  if (applies.is === 'yes') return [judgeTarget(control, target, known)];
  return [finding(control, target, known, { verdict: verdictOf(applies.reasons), because: applies.reasons.map((reason) => reason.why) }, witnesses)];
}

function judgeTarget(control: Control, target: Target, known: Judging): Finding {
  const witnesses: Witness[] = [];
  const look = (expression: Parameters<typeof evaluate>[0]): Truth => evaluate(expression, target.key, known, (witness) => witnesses.push(witness));
  const applies = control.appliesWhen && look(control.appliesWhen.holds.expression);
  if (applies?.is === 'no') return finding(control, target, known, { verdict: 'notApplicable', because: [control.appliesWhen?.otherwise ?? ''] }, witnesses);
  if (applies?.is === 'cannotTell')
    return finding(control, target, known, { verdict: verdictOf(applies.reasons), because: applies.reasons.map((reason) => reason.why) }, witnesses);
  return finding(control, target, known, weigh(control, target.key, known, look), witnesses);
}

function weigh(control: Control, key: Key, known: Judging, look: (expression: Parameters<typeof evaluate>[0]) => Truth): Weighed {
  const question = questionOf(control);
  if (!control.expect) return question ? judgeQuestion(control, key, known) : { verdict: 'unknown', because: [] };
  const expected = look(control.expect.expression);
  const half = control.report && look(control.report.half.expression);
  const truth = and(half ? [expected, half] : [expected]);
  if (truth.is === 'cannotTell') return { verdict: verdictOf(truth.reasons), because: truth.reasons.map((reason) => reason.why) };
  if (truth.is === 'yes' && waitsForRestart(control, key, known)) return { verdict: 'pending', because: [waitsWords] };
  if (truth.is === 'yes') {
    const asked = question?.askedWhen && look(question.askedWhen.expression);
    if (asked?.is === 'cannotTell') return { verdict: verdictOf(asked.reasons), because: asked.reasons.map((reason) => reason.why) };
    return question && asked?.is !== 'no' ? judgeQuestion(control, key, known) : { verdict: 'met', because: [] };
  }
  const owners = half?.is === 'no' ? overridingOwners(control, key, known) : [];
  const sources = owners.map(({ owner }) => `The value in force comes from ${ownerWords(owner)}.`);
  const because = half?.is === 'no' && control.report ? [control.report.because, ...sources] : [];
  if (expected.is !== 'no') return { verdict: 'notMet', because };
  const pending = pendingCause(control, key, known);
  return { verdict: pending?.waits === true ? 'pending' : 'notMet', because: [...because, ...(pending ? [pending.why] : [])], owners };
}

/** What was not read outweighs what was not answered; what this Windows does not have does not apply. */
function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.some((reason) => reason.kind === 'unread')) return 'unknown';
  return reasons.some((reason) => reason.kind === 'unanswered') ? 'manual' : 'notApplicable';
}

function finding(control: Control, target: Target, known: Judging, weighed: Weighed, witnesses: readonly Witness[]): Finding {
  const raises = control.severityWhen && weighed.verdict === 'notMet' && evaluate(control.severityWhen.holds.expression, target.key, known).is === 'yes';
  const raised = raises === true ? control.severityWhen.severity : undefined;
  const title = weighed.verdict === 'notMet' ? control.titleWhenNotMet.replaceAll('{target}', () => target.label) : control.title;
  return {
    control: control.id,
    target,
    verdict: weighed.verdict,
    severity: raised ?? control.severity,
    title,
    because: [...new Set(weighed.because)],
    ...vmsOf(target, known),
    evidence: unique(witnesses).map((witness) => evidenceOf(witness, namesFrom(known.facts), weighed.owners)),
    waived: weighed.verdict === 'notMet' && isWaived(control, target, known),
  };
}

const vmsOf = ({ kind, key }: Target, { facts }: Judging): Pick<Finding, 'vms'> => {
  const vms = kind === 'host' ? [] : targetVms(kind, key, facts);
  return vms.length === 0 ? {} : { vms: [...vms] };
};

/** Each fact once, even where the expression uses it several times. */
const unique = (witnesses: readonly Witness[]): readonly Witness[] =>
  witnesses.length < 2 ? witnesses : [...new Map(witnesses.map((witness) => [addressText(witness.address), witness])).values()];

function evidenceOf({ fact, address, state, at, owner: own }: Witness, names: Names, owners: Weighed['owners'] = []): Evidence {
  const owner = own ?? owners.find((each) => addressText(each.address) === addressText(address))?.owner;
  const sensitive = fact.kind.sensitive === true && state.is === 'value';
  return {
    address,
    label: nameOf(resourceNamed(fact.resource), fact.label, address.key),
    state: sensitive ? { is: 'value', value: '' } : state,
    shown: showState(state, fact, names),
    native: resourceNamed(fact.resource).native,
    at,
    ...(owner && { owner }),
  };
}

/** A state in words for the screen and the report. */
export function showState(state: Evidence['state'], fact: Pick<Witness['fact'], 'kind'>, names?: Names): string {
  switch (state.is) {
    case 'value':
      return fact.kind.show(state.value, names);
    case 'absent':
      return fact.kind.whenAbsent ?? 'not set';
    case 'unsupported':
      return `not applicable: ${state.why}`;
    case 'unread':
      return `could not be read: ${state.why}`;
    case 'notAsked':
      return 'not read';
  }
}

function isWaived(control: Control, target: Target, known: Judging): boolean {
  return known.profile.waivers.some(
    (waiver) =>
      waiver.control === control.id &&
      Date.parse(waiver.expires) > Date.parse(known.now) &&
      (waiver.target === undefined || keyText(waiver.target) === keyText(target.key)),
  );
}
