import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { RollbackState } from '../../../../main/contract/rollback.ts';
import { rollbackEnd } from '../../../../main/engine/running/rollback-end.ts';
import { guardedBench } from '../guarded-bench.ts';
import { factsOf, reading, row, value } from '../known.ts';

const state = (more: Partial<RollbackState>): RollbackState => ({ name: 'r', phase: 'kept', beatAgeSeconds: 0, restarted: false, ...more });

function ended() {
  const bench = guardedBench();
  const change = bench.plan.changes.find(({ standing }) => standing.is === 'guarded') ?? expect.fail('no guarded change');
  const end = (given: RollbackState) => rollbackEnd({ host: bench.host, controls, clock: bench.clock }, { run: 'run-1', step: 0, name: 'r', change }, given);
  return { bench, change, end };
}

describe('the end of a rollback', () => {
  it('names the policy that has set another value after the change was kept', async () => {
    const { bench, change, end } = ended();
    const { path, name } = change.address.key;
    const own = { gpoId: value('{1}'), gpoName: value('Hosts'), winner: value(true) };
    Object.assign(bench.host.facts, factsOf(reading('policySetting', [row({ kind: 'Registry', name: `${path ?? ''}\\${name ?? ''}` }, own)])));
    const entry = await end(state({ claim: { by: 'anna', side: 'keep', proofs: ['a proof'] } }));
    expect(entry).toMatchObject({ end: 'kept', by: 'anna', proofs: ['a proof'], is: change.from });
    expect(entry.message).toContain('Afterwards it was changed by Group Policy “Hosts” ({1}): it is');
  });

  it('says another program or user where no policy sets the value', async () => {
    const { end } = ended();
    expect((await end(state({}))).message).toContain('Afterwards it was changed by another program or user');
  });

  it('says that the value could not be read, and counts the report of the host', async () => {
    const { bench, change, end } = ended();
    bench.host.put(change.address, { is: 'unread', why: 'Access is denied.' });
    expect((await end(state({}))).message).toContain('The value could not be read afterwards.');
    const result = { steps: [{ label: 'x', outcome: 'failed' as const, is: change.to, message: 'Access is denied.' }] };
    expect(await end(state({ phase: 'notReturned', result, message: 'The undo ended.' }))).toMatchObject({
      end: 'notReturned',
      proofs: [],
      message: 'The host could not restore the old value. Set it manually. The undo ended. Access is denied.',
    });
  });

  it('is a restored value by the reading, also where the host reports another end', async () => {
    const { change, end } = ended();
    expect(await end(state({ phase: 'notReturned' }))).toMatchObject({ end: 'returned', is: change.from });
  });
});
