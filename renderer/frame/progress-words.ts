import type { EnvironmentQuestion } from '../../main/contract/wizard/environment-view.ts';
import type { RailId } from './rail-groups.ts';

/** What is known of the places of the rail. */
export interface WizardProgress {
  readonly connected: boolean;
  readonly questions: readonly Pick<EnvironmentQuestion, 'value' | 'default' | 'doNotKnow'>[] | undefined;
  readonly scan: { readonly running: boolean; readonly done: readonly unknown[]; readonly of: number };
  readonly scanned: boolean;
  /** Areas with something to fix, to read or to answer; undefined before there are findings. */
  readonly openAreas: number | undefined;
  /** Findings to fix; accepted risks are not among them. */
  readonly toFix: number;
  /** Those of them that name a VM. */
  readonly toFixOnVms: number;
  readonly areas: number;
  readonly inPlan: number;
  readonly apply: { readonly is: 'idle' | 'applying' | 'verifying' | 'done'; readonly steps: readonly unknown[]; readonly of: number };
}
export type ProgressWords = Readonly<Record<RailId, string>>;

const share = (done: number, of: number): string => `${String(done)} of ${String(of)}`;

/** A word or a number for each place of the rail; `done` is shown as a mark, an empty text as nothing. */
export function progressWords({ connected, questions, scan, scanned, openAreas, toFix, toFixOnVms, areas, inPlan, apply }: WizardProgress): ProgressWords {
  const unanswered = questions?.filter((each) => each.value === undefined && each.default === undefined && !each.doNotKnow).length;
  const running = scan.of > 0 ? share(scan.done.length, scan.of) : 'running';
  return {
    connect: connected ? 'done' : '',
    environment: unanswered === undefined ? '' : unanswered === 0 ? 'done' : `${String(unanswered)} open`,
    scan: scan.running ? running : scanned ? 'done' : '',
    overview: openAreas === undefined || toFix === 0 ? '' : `${toFix.toLocaleString('en')} to fix`,
    vms: openAreas === undefined || toFixOnVms === 0 ? '' : `${toFixOnVms.toLocaleString('en')} to fix`,
    areas: openAreas === undefined ? '' : openAreas === 0 ? 'done' : `${share(openAreas, areas)} open`,
    map: '',
    plan: inPlan > 0 ? `${String(inPlan)} in plan` : '',
    apply: apply.is === 'applying' || apply.is === 'verifying' ? share(apply.steps.length, apply.of) : '',
    result: apply.is === 'done' ? 'done' : '',
    report: '',
    history: '',
  };
}
