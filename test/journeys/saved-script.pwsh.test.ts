import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../main/contract/plan.ts';
import { sidOf } from '../../main/resources/formats/sid-aliases.ts';
import { copyOfWorld } from '../simulated-host.ts';
import type { Cli } from './cli-application.ts';
import { outcomesIn, runSaved, savedScript } from './saved-script.ts';
import { last, over } from './simulated-cli.ts';

/** A world without what differs although Windows stores the same: SIDs by their letters, and what the host has written into its event log. */
function factsOf(world: string): unknown {
  const numeric = (text: string): string => text.replace(/;;;([A-Z]{2})\)/g, (_entry, alias: string) => `;;;${sidOf(alias) ?? alias})`);
  const text = numeric(readFileSync(world, 'utf8')).replaceAll('D:PAI', 'D:P').replaceAll('null', '[]');
  return { ...(JSON.parse(text) as object), eventLog: [] };
}
const understoodIn = ({ changes }: Plan): string =>
  [...new Set(changes.flatMap(({ standing }) => (standing.is === 'confirm' ? [standing.control] : [])))].join(',');

async function applied(cli: Cli, file: string, plan: Plan): Promise<readonly string[]> {
  const understood = understoodIn(plan);
  const said = await cli.run('apply', '--plan', file, '--confirm', plan.id, '--json', ...(understood === '' ? [] : ['--understood', understood]));
  if (said.out.length === 0) throw new Error(said.notes.join());
  return (last(said) as { steps: readonly { settled: { outcome: string } }[] }).steps.map(({ settled }) => settled.outcome).filter((each) => each !== 'held');
}

/** Fixes of the neglected world that go through each setter: the rest are more targets of the same. The other world is fixed whole. */
const eachSetter = [
  ...['HV-A-19', 'HV-B-07', 'HV-C-02', 'HV-C-04', 'HV-D-02', 'HV-D-22', 'W02-01', 'W02-16', 'W02-22', 'W02-42', 'W03-02', 'W03-17'],
  ...['W04-01', 'W04-09', 'W05-04', 'W09-01', 'W10-10', 'W11-A02'],
];

describe.each([
  ['neglected', ['--control', ...eachSetter]],
  ['fresh', ['--all']],
] as const)('a plan of the world %s', (name, choice) => {
  it('leaves the same host when a script applies it as when Castellan does, and the saved undo leaves the host as it was', async () => {
    const [world, other] = [copyOfWorld(name), copyOfWorld(name)];
    const before = factsOf(other);
    const cli = over(world);
    const file = join(cli.folder, 'plan.json');
    const saved = await savedScript(cli, join(cli.folder, 'script'), ...choice, '--out', file);
    expect(saved.shown.changes.filter(({ undo }) => undo.is === 'not')).toEqual([]);
    const outcomes = await applied(cli, file, saved.shown);
    const understood = understoodIn(saved.shown);
    const said = runSaved(other, saved, 'plan', ...(understood === '' ? [] : ['-Understood', understood]));
    expect(said.notes).toBe('');
    expect(outcomesIn(saved.folder)).toEqual(outcomes);
    expect(outcomes.filter((each) => each === 'done').length).toBeGreaterThan(10);
    expect(said.code).toBe(outcomes.every((each) => each === 'done' || each === 'already') ? 0 : 4);
    expect(factsOf(other)).toEqual(factsOf(world));
    expect(factsOf(other)).not.toEqual(before);
    expect(runSaved(other, saved, 'undo')).toMatchObject({ code: 0, notes: '' });
    expect(factsOf(other)).toEqual(before);
  });
});
