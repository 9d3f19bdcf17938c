import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadFindings } from '../../../renderer/state/load-findings.ts';
import { useFindings } from '../../../renderer/state/findings-store.ts';
import { openConnection } from '../open-connection.ts';
import { rowOf } from '../sample-groups.ts';

const shown = (): readonly string[] => [...useFindings.getState().byControl.values()].flat().map(({ id, verdict }) => `${id} ${verdict}`);
const [one, two, other] = [rowOf('A', 'A 1'), rowOf('A', 'A 2'), rowOf('B', 'B 1')];
const answered = { controls: ['A'], rows: [rowOf('A', 'A 1', { verdict: 'met' })] };

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  useFindings.setState(useFindings.getInitialState(), true);
});

describe('findings that stream in', () => {
  it('are listed once and as they were answered, where an answer arrives in the middle', () => {
    const stream = useFindings.getState().begin();
    stream.add([one]);
    useFindings.getState().replace(answered);
    stream.add([one, two, other]);
    stream.finish('2026-11-28T08:00:00.000Z', false);
    expect(shown()).toEqual(['A 1 met', 'B 1 notMet']);
  });

  it('are taken whole by the next stream: an answer is newer only than the stream that it came in', () => {
    useFindings.getState().replace(answered);
    const stream = useFindings.getState().begin();
    stream.add([one, two]);
    stream.finish('2026-11-28T08:00:00.000Z', false);
    expect(shown()).toEqual(['A 1 notMet', 'A 2 notMet']);
  });

  it('are not taken from a stream that another one has followed', () => {
    const late = useFindings.getState().begin();
    const newest = useFindings.getState().begin();
    late.add([one]);
    newest.add([other]);
    newest.finish('2026-11-28T09:00:00.000Z', false);
    late.finish('2026-11-28T08:00:00.000Z', true);
    expect(shown()).toEqual(['B 1 notMet']);
    expect(useFindings.getState()).toMatchObject({ scannedAt: '2026-11-28T09:00:00.000Z', partial: false });
  });

  it('of a cancelled scan are still those of a cancelled scan after a reload', async () => {
    openConnection({
      findings: () =>
        Promise.resolve(
          (async function* () {
            await Promise.resolve();
            yield { rows: [one], scannedAt: '2026-11-28T08:00:00.000Z', partial: true };
          })(),
        ),
    });
    await loadFindings('practice:neglected');
    expect(useFindings.getState()).toMatchObject({ scannedAt: '2026-11-28T08:00:00.000Z', partial: true });
  });
});
