import { areas } from '../../catalogue/area.ts';
import type { Control } from '../../catalogue/control.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Change } from '../../contract/plan.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { CoverTexts } from '../../contract/record/cover-texts.ts';
import type { RecordedControl, RecordedReading, UnsealedRecord } from '../../contract/record/record.ts';
import type { RecordedHead } from '../../contract/chain-head.ts';
import type { SegregationMap } from '../../contract/segregation-map.ts';
import { needsOf } from '../../engine/judging/needs.ts';
import { inOrder } from '../../engine/planning/order.ts';
import { stepsInOrder, type Run } from '../../engine/history/runs.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { controlView } from '../views/control-view.ts';
import { recordedRuns } from './recorded-runs.ts';
import { recordedVms } from './recorded-vms.ts';
import { machineValues, sessionValues } from './session-values.ts';
import { organisationValues } from './organisation-values.ts';
import { addressText } from '../../words/key-text.ts';

/** Everything that a record is made of. */
export interface RecordEvidence {
  readonly host: HostIdentity;
  readonly controls: readonly Control[];
  readonly controlsInCatalogue: number;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** Changes for these findings that are on hold now, and the map: for a record that is kept. */
  readonly held?: readonly Change[] | undefined;
  readonly map?: SegregationMap | undefined;
  readonly scan: { readonly startedAt: string; readonly finishedAt: string; readonly partial: boolean };
  readonly profile: Profile;
  readonly runs: readonly Run[];
  readonly journal: { readonly is: 'read'; readonly head: RecordedHead } | { readonly is: 'unread'; readonly why: string };
  readonly before?: { readonly finishedAt: string; readonly findings: readonly Finding[] } | undefined;
  readonly cover: CoverTexts;
  readonly tool: UnsealedRecord['tool'];
  readonly writtenAt: string;
  readonly writtenBy: string;
}

/** The evidence as one plain document. Nothing is judged here, and nothing that was not read is filled in. */
export function makeRecord(evidence: RecordEvidence): UnsealedRecord {
  const { facts, findings, profile, before } = evidence;
  const vms = recordedVms(facts, profile);
  return {
    version: 2,
    kind: 'castellan record',
    edition: 'full',
    tool: evidence.tool,
    writtenAt: evidence.writtenAt,
    writtenBy: evidence.writtenBy,
    cover: evidence.cover,
    host: evidence.host,
    machine: machineValues(facts),
    session: sessionValues(facts),
    scan: { ...evidence.scan },
    controlsInCatalogue: evidence.controlsInCatalogue,
    readings: [...readingsIn(facts), ...notAsked(evidence)],
    areas: areas.map((area) => ({ ...area })),
    controls: inOrder(evidence.controls).map(recordedControl),
    closedProperties: closedProperties(evidence),
    findings: [...findings],
    ...(vms && { vms }),
    ...(evidence.held && { held: [...evidence.held] }),
    ...(evidence.map && { map: evidence.map }),
    ...(before && {
      before: {
        finishedAt: before.finishedAt,
        findings: before.findings.map(({ control, target, verdict, severity, waived }) => ({ control, target, verdict, severity, waived })),
      },
    }),
    values: organisationValues(evidence.controls, profile, facts),
    answers: [...profile.answers],
    waivers: [...profile.waivers],
    assignments: [...(profile.assignments ?? [])],
    runs: recordedRuns(evidence.runs),
    journal: evidence.journal,
  };
}

export const recordedControl = (control: Control): RecordedControl => ({
  ...controlView(control),
  titleWhenNotMet: control.titleWhenNotMet,
  ...(control.appliesWhen && { otherwise: control.appliesWhen.otherwise }),
  ...(control.report && { beyond: control.report.because }),
});

function readingsIn(facts: Facts): RecordedReading[] {
  return Object.values(facts).map((reading) => {
    const { title, native, needs } = resourceNamed(reading.resource);
    return {
      resource: reading.resource,
      title,
      native,
      at: reading.at,
      complete: reading.complete,
      rows: reading.rows.length,
      needs,
      ...(reading.problem && { problem: reading.problem.why }),
    };
  });
}

/** What was to be read and was not reached: a scan that was cancelled has asked for less. */
function notAsked({ controls, facts }: RecordEvidence): RecordedReading[] {
  return [...needsOf(controls).keys()]
    .filter((name) => facts[name] === undefined)
    .map((name) => {
      const { title, native, needs } = resourceNamed(name);
      return { resource: name, title, native, at: '', complete: false, rows: 0, needs, problem: 'Not read: the scan ended before it.' };
    });
}

/** Kinds whose values are Windows’ own words, numbers, times, or yes and no: they cannot contain a name. */
const closedKind = /^(one of |true or false$|a whole number$|a time in ISO 8601$)/;

/** Of the properties that the record shows, those that cannot hold a name. */
function closedProperties({ findings, runs, held = [] }: RecordEvidence): string[] {
  const shown = [...findings.flatMap((finding) => finding.evidence), ...held, ...runs.flatMap((run) => stepsInOrder(run).map((step) => step.change))].map(
    ({ address }) => address,
  );
  const named = new Map(shown.map(({ resource, property }) => [addressText({ resource, key: {}, property }), { resource, property }]));
  return [...named]
    .flatMap(([name, { resource, property }]) => (closedKind.test(resourceNamed(resource).facts[property]?.kind.name ?? '') ? [name] : []))
    .sort();
}
