import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApplyEventView } from '../../../main/contract/wizard/api.ts';
import type { PlanChoice } from '../../../main/contract/plan.ts';
import { findingId } from '../../../main/words/findings/finding-id.ts';
import { startApply, useApply } from '../../../renderer/apply/apply-store.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { useFindings } from '../../../renderer/state/findings-store.ts';
import { openConnection } from '../open-connection.ts';
import { rowOf } from '../sample-groups.ts';
import { changeWith, planOf } from '../sample-plan.ts';

const reference = 'practice:neglected';
const [one, two] = [{ vm: '1' }, { vm: '2' }];
const choice: PlanChoice = { targets: [{ control: 'A', key: one }], optionalGroups: [], steps: [] };
const rows = [rowOf('A', findingId('A', one), { key: one, verdict: 'met' }), rowOf('A', findingId('A', two), { key: two })];

const tell = (purpose: 'fix' | 'undo', meanwhile: () => void = () => undefined): void => {
  openConnection({
    saveDraft: () => Promise.resolve(),
    apply: () =>
      Promise.resolve(
        (async function* (): AsyncGenerator<ApplyEventView> {
          await Promise.resolve();
          meanwhile();
          yield { event: 'done', run: 'run-1', purpose, choice, changed: { controls: ['A'], rows }, steps: [], notices: [] };
        })(),
      ),
  });
};
const choose = (...keys: readonly { vm: string }[]): void => {
  useDraft.getState().choose(
    keys.map((target) => ({ name: findingId('A', target), chosen: { control: 'A', target } })),
    true,
  );
};
const chosen = (): readonly string[] => [...useDraft.getState().chosen.keys()];

beforeEach(() => {
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  useApply.setState(useApply.getInitialState(), true);
  useFindings.setState(useFindings.getInitialState(), true);
  useDraft.setState({ ...useDraft.getInitialState(), reference }, true);
});

describe('a run that ends', () => {
  it('takes its own targets out of the plan and leaves what was chosen while it went on', async () => {
    choose(one);
    tell('fix', () => {
      choose(two);
    });
    await startApply(reference, { ...planOf(changeWith()), choice }, false);
    expect(chosen()).toEqual([findingId('A', two)]);
  });

  it('does so where this window has not seen its plan, as after a reload', async () => {
    choose(one, two);
    tell('fix');
    await startApply(reference, undefined, true);
    expect(chosen()).toEqual([findingId('A', two)]);
  });

  it('leaves all that is chosen where it was an undo, and is shown as one without its plan too', async () => {
    choose(one, two);
    tell('undo');
    await startApply(reference, undefined, true);
    expect(chosen()).toEqual([findingId('A', one), findingId('A', two)]);
    expect(useApply.getState()).toMatchObject({ is: 'done', purpose: 'undo' });
  });
});
