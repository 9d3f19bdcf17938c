interface Loose {
  readonly [name: string]: unknown;
}
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const each = (list: unknown, work: (entry: Loose) => unknown): unknown =>
  Array.isArray(list) ? list.map((entry) => (isObject(entry) ? work(entry) : (entry as unknown))) : list;
const inside = (value: unknown, work: (value: Loose) => unknown): unknown => (isObject(value) ? work(value) : value);

/**
 * A record of version 1 in the form of version 2; any other value as it is. Records are evidence that is kept for years, so each later
 * version reads the earlier ones. The seal is over the record as it was written: it is checked against the file, not against this.
 */
export function asNewestRecord(json: unknown): unknown {
  if (!isObject(json) || json['version'] !== 1) return json;
  const { paper, ...record } = json;
  return { ...record, version: 2, cover: json['cover'] ?? paper, controls: each(json['controls'], controlOf), runs: each(json['runs'], runOf) };
}

function controlOf({ apart, ...control }: Loose): unknown {
  return { ...control, optionalGroups: control['optionalGroups'] ?? apart ?? [] };
}

function runOf(run: Loose): unknown {
  return {
    ...run,
    interrupted: run['interrupted'] ?? false,
    plan: inside(run['plan'], (plan) => ({ ...plan, version: 2 })),
    steps: each(run['steps'], (step) => ({
      ...step,
      change: inside(step['change'], changeOf),
      became: step['became'] ?? becameOf(step['settled']),
    })),
  };
}

/** The command was one text, whether it could be typed or not: it is shown as steps, and never as a command to run. */
function changeOf({ takesBack, ...change }: Loose): unknown {
  const { native } = change;
  return {
    ...change,
    ...(typeof native === 'string' && { native: { steps: native } }),
    ...(takesBack !== undefined && { undoes: takesBack }),
  };
}

/** What the two readings of a step show; the recorded outcome is not used. */
function becameOf(settled: unknown): 'made' | 'notMade' | 'unknown' {
  if (!isObject(settled)) return 'unknown';
  const [was, is] = [settled['was'], settled['is']];
  const isSettled = (state: unknown): state is Loose => isObject(state) && (state['is'] === 'value' || state['is'] === 'absent');
  if (!isSettled(was) || !isSettled(is)) return 'unknown';
  return JSON.stringify([was['is'], was['value']]) === JSON.stringify([is['is'], is['value']]) ? 'notMade' : 'made';
}
