import { withFoldedMessages } from '../journal/folded-messages.ts';
import { eachObject, ifObject, isLooseObject, type LooseObject } from '../json/loose-json.ts';
import { asNewestChange } from '../journal/plan-versions.ts';
import { asNewestReading } from './reading-versions.ts';

/**
 * A record of an earlier form in the newest one; any other value as it is. The first records of version 2 still called their cover `paper`, and messages in
 * them could have several lines. Records are evidence that is kept for years, so each later version reads the earlier ones. The seal is over the record as it
 * was written: it is checked against the file, not against this.
 */
export function asNewestRecord(json: unknown): unknown {
  const folded = withFoldedMessages(json);
  if (!isLooseObject(folded)) return folded;
  const { paper, ...record } = folded;
  const covered = paper === undefined ? folded : { ...record, cover: folded['cover'] ?? paper };
  const named = 'readings' in covered ? { ...covered, readings: eachObject(covered['readings'], asNewestReading) } : covered;
  if (folded['version'] !== 1) return named;
  return { ...named, version: 2, controls: eachObject(folded['controls'], controlOf), runs: eachObject(folded['runs'], runOf) };
}

function controlOf({ apart, ...control }: LooseObject): unknown {
  return { ...control, optionalGroups: control['optionalGroups'] ?? apart ?? [] };
}

function runOf(run: LooseObject): unknown {
  return {
    ...run,
    interrupted: run['interrupted'] ?? false,
    plan: ifObject(run['plan'], (plan) => ({ ...plan, version: 2 })),
    steps: eachObject(run['steps'], (step) => ({
      ...step,
      change: ifObject(step['change'], asNewestChange),
      became: step['became'] ?? becameOf(step['settled']),
    })),
  };
}

/** What the two readings of a step show; the recorded outcome is not used. */
function becameOf(settled: unknown): 'made' | 'notMade' | 'unknown' {
  if (!isLooseObject(settled)) return 'unknown';
  const [was, is] = [settled['was'], settled['is']];
  const isSettled = (state: unknown): state is LooseObject => isLooseObject(state) && (state['is'] === 'value' || state['is'] === 'absent');
  if (!isSettled(was) || !isSettled(is)) return 'unknown';
  return JSON.stringify([was['is'], was['value']]) === JSON.stringify([is['is'], is['value']]) ? 'notMade' : 'made';
}
