import type { Control } from '../../catalogue/control.ts';
import type { Finding } from '../../contract/finding.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Plan } from '../../contract/plan.ts';
import { emptyProfile, type Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { RowsOfControls } from '../../contract/finding-row.ts';
import { judge } from '../../engine/judging/judge.ts';
import type { Judging } from '../../engine/judging/judging.ts';
import type { AppliedChange } from '../../engine/judging/pending.ts';
import { groupBy } from '../../words/group-by.ts';
import { findingRow } from '../../application/views/finding-row.ts';

/** What is known about one host while the wizard is open: facts, what was stated, findings, plans that were shown. */
export class HostSession {
  readonly identity: HostIdentity;
  facts: Facts = {};
  profile: Profile = emptyProfile;
  applied: readonly AppliedChange[] = [];
  startedAt = '';
  finishedAt = '';
  partial = false;
  /** Plans that were shown and can be confirmed. What they rest on is read again when one is applied. */
  readonly plans = new Map<string, Plan>();
  readonly #findings = new Map<string, readonly Finding[]>();

  constructor(identity: HostIdentity) {
    this.identity = identity;
  }

  get scanned(): boolean {
    return this.finishedAt !== '';
  }
  judging(now: string): Judging {
    return { facts: this.facts, profile: this.profile, applied: this.applied, now };
  }
  findingsOf(control: string): readonly Finding[] {
    return this.#findings.get(control) ?? [];
  }
  findings(): readonly Finding[] {
    return [...this.#findings.values()].flat();
  }

  take(findings: readonly Finding[]): void {
    this.#findings.clear();
    for (const [control, found] of groupBy(findings, (finding) => finding.control)) this.#findings.set(control, found);
  }

  /** Judges everything again on what is known now; answers the rows of the controls whose findings are others. */
  judgeAgain(controls: readonly Control[], now: string): RowsOfControls {
    const changed: string[] = [];
    if (this.scanned)
      for (const control of controls) {
        const findings = judge(control, this.judging(now));
        if (JSON.stringify(findings) === JSON.stringify(this.findingsOf(control.id))) continue;
        this.#findings.set(control.id, findings);
        changed.push(control.id);
      }
    return { controls: changed, rows: changed.flatMap((id) => this.findingsOf(id).map(findingRow)) };
  }
}
