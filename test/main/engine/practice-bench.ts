import { controls } from '../../../main/catalogue/index.generated.ts';
import type { Plan } from '../../../main/contract/plan.ts';
import type { Profile } from '../../../main/contract/profile.ts';
import { apply, type Applied, type ApplyRequest } from '../../../main/engine/running/apply.ts';
import { derivePlan } from '../../../main/engine/running/derive-plan.ts';
import type { Judging } from '../../../main/engine/judging/judging.ts';
import { makePlan, sealPlan, type Choice, type Planned } from '../../../main/engine/planning/plan.ts';
import { planDifferences, type PlanDifference } from '../../../main/engine/running/plan-differences.ts';
import type { Clock } from '../../../main/engine/ports.ts';
import { appliedChanges, runsOf, type Run } from '../../../main/engine/history/runs.ts';
import { scan } from '../../../main/engine/running/scan.ts';
import { settingsOf } from '../../../main/engine/planning/setting-at.ts';
import { makeUndoPlan, type UndoPlanned } from '../../../main/engine/planning/undo.ts';
import { PracticeHost } from '../../../main/hosts/practice/practice-host.ts';
import type { PracticeEvent } from '../../../main/hosts/practice/practice-memory.ts';
import { practiceWorld } from '../../../main/hosts/practice/practice-world.ts';
import { sha256 } from '../../../main/shells/digest.ts';
import { practiceProfile } from '../../laws/host/worlds.ts';
import { testWorlds } from '../../practice/worlds.ts';
import { LoggingJournal, ticking } from './fakes.ts';

export const everyGroup: ReadonlySet<string> = new Set(
  controls.flatMap((control) => (control.fix?.kind === 'set' ? (control.fix.optionalGroups ?? []).map((each) => `${control.id}/${each.id}`) : [])),
);

/** A practice host in memory with its journal, planned for and applied to as the shells do. */
export class PracticeBench {
  readonly host: PracticeHost;
  /** What was set on it, in order. */
  readonly events: readonly PracticeEvent[];
  readonly journal = new LoggingJournal();
  readonly clock: Clock;
  readonly profile: Profile = practiceProfile;
  #runs = 0;

  private constructor(host: PracticeHost, events: readonly PracticeEvent[], clock: Clock) {
    this.host = host;
    this.clock = clock;
    this.events = events;
  }

  static async open(name: string): Promise<PracticeBench> {
    const events: PracticeEvent[] = [];
    const memory = { events: () => Promise.resolve(events), append: (event: PracticeEvent) => Promise.resolve(void events.push(event)) };
    const clock = ticking();
    return new PracticeBench(await PracticeHost.open(practiceWorld(name, testWorlds), memory, () => clock.now()), events, clock);
  }

  runs(): readonly Run[] {
    return runsOf(this.journal.written);
  }

  /** Everything the catalogue asks for, read whole. */
  async known(): Promise<Judging> {
    const applied = appliedChanges(this.runs());
    const { facts } = await scan({ host: this.host, controls, profile: this.profile, applied, clock: this.clock });
    return { facts, profile: this.profile, applied, now: this.clock.now() };
  }

  async plan(choice: Partial<Choice> = {}, known?: Judging): Promise<Planned> {
    return makePlan({ controls, optionalGroups: everyGroup, ...choice }, known ?? (await this.known()), this.host.identity, sha256);
  }

  async undoPlan(only?: readonly number[]): Promise<UndoPlanned> {
    const runs = this.runs();
    const last = runs.findLast((run) => run.plan.purpose === 'fix');
    if (!last) throw new Error('nothing was applied');
    return makeUndoPlan(last, runs, controls, await this.known(), this.host.identity, sha256, { steps: only });
  }

  async differences(plan: Plan): Promise<readonly PlanDifference[]> {
    const { host, profile, clock } = this;
    return planDifferences(plan, await derivePlan(plan, { host, profile, clock, controls, runs: this.runs(), digest: sha256 }), settingsOf(controls));
  }

  apply(plan: Plan, more: Partial<ApplyRequest> = {}): Promise<Applied> {
    this.#runs += 1;
    return apply({
      plan,
      confirmed: plan.id,
      understood: new Set(controls.map((control) => control.id)),
      host: this.host,
      controls,
      profile: this.profile,
      journal: this.journal,
      // A change that can cut the connection is kept at once.
      wait: async () => {
        for (const name of await this.host.rollback.pending()) await this.host.rollback.keep(name, { by: 'test', proofs: [] });
      },
      typedHostName: this.host.identity.name,
      clock: this.clock,
      digest: sha256,
      run: `run-${String(this.#runs)}`,
      by: 'test',
      version: '0',
      ...more,
    });
  }
}

/** The plan with some of it replaced, under an id that is computed again, as any program can. */
export function resealed(plan: Plan, change: Partial<Plan>): Plan {
  const { id: _id, ...rest } = { ...plan, ...change };
  return sealPlan(rest, sha256);
}
