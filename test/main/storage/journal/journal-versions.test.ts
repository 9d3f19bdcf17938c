import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativeText } from '../../../../main/contract/native.ts';
import { runsOf, stepName, stepsInPlace } from '../../../../main/engine/history/runs.ts';
import { chainStart, writeLine } from '../../../../main/storage/journal/journal-line.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { root } from '../../../laws/code/generated-file.ts';
import { entry, folder, journalIn, key, kindOf } from '../journals.ts';

/** Written by earlier builds, under the key of the tests: one change that was undone, then a run with an optional group that is in place. */
const earlier = join(root, 'test', 'main', 'storage', 'earlier-journals');
const forms = ['line-without-prev.jsonl', 'plan-without-choice.jsonl', 'choice-apart.jsonl', 'intended-without-change.jsonl', 'command-as-steps.jsonl'];

/** A folder with the journal of an earlier build. */
function copied(form: string): string {
  const path = folder();
  copyFileSync(join(earlier, form), join(path, 'journal.jsonl'));
  return path;
}

describe('a journal of an earlier build', () => {
  it('is in this list', () => {
    expect(
      readdirSync(earlier)
        .filter((name) => name.endsWith('.jsonl'))
        .sort(),
    ).toEqual([...forms].sort());
  });

  it.each(forms)('is read with all its runs: %s', async (form) => {
    const journal = journalIn(copied(form));
    const runs = runsOf(await journal.entries());
    expect(runs.map(({ plan, ended, steps }) => [plan.purpose, ended, steps.map(({ settled }) => settled?.outcome)])).toEqual([
      ['fix', true, ['done']],
      ['undo', true, ['done']],
      ['fix', true, ['done', 'done', 'done']],
    ]);
    const [fixed, undone, second] = runs;
    expect(undone?.steps.map(({ change }) => change.undoes)).toEqual([stepName(fixed?.id ?? '', 0)]);
    expect(stepsInPlace(runs).map(({ run, step }) => stepName(run, step))).toEqual([0, 1, 2].map((step) => stepName(second?.id ?? '', step)));
    expect(runs.flatMap(({ plan }) => plan.changes).filter(({ native }) => nativeText(native) === '')).toEqual([]);
  });

  it.each(forms)('is not rewritten when an entry is added: %s', async (form) => {
    const path = copied(form);
    const before = readFileSync(join(path, 'journal.jsonl'), 'utf8');
    const journal = journalIn(path);
    const count = (await journal.entries()).length;
    await journal.append(entry(1));
    await journal.close();
    expect(readFileSync(journal.path, 'utf8').startsWith(before)).toBe(true);
    expect(await journalIn(path).entries()).toHaveLength(count + 1);
  });

  it.each(forms)('is refused when a field of an earlier form was changed: %s', async (form) => {
    const path = copied(form);
    const file = join(path, 'journal.jsonl');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace('"takesBack":"', '"takesBack":"x');
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    expect(await kindOf(journalIn(path).entries())).toBe('journalTampered');
  });

  it.each(forms)('gives this version the runs to undo: %s', async (form) => {
    const data = mkdtempSync(join(tmpdir(), 'castellan-earlier-'));
    for (const name of ['keys', 'practice', 'practice-neglected']) mkdirSync(join(data, name));
    writeFileSync(join(data, 'keys', 'journal.key'), key.toString('hex'));
    copyFileSync(join(earlier, form), join(data, 'practice-neglected', 'journal.jsonl'));
    copyFileSync(join(earlier, 'practice-memory.json'), join(data, 'practice', 'neglected.json'));
    const cli = cliApplication({ dataBase: data });
    const file = join(data, 'undo.json');
    expect((await cli.run('undo', '--host', 'practice:neglected', '--out', file)).code).toBe(0);
    const { id, changes } = JSON.parse(readFileSync(file, 'utf8')) as { id: string; changes: readonly { standing: { is: string } }[] };
    expect(changes.map(({ standing }) => standing.is)).toEqual(['ready', 'ready', 'ready']);
    await cli.run('apply', '--plan', file, '--confirm', id);
    const runs = runsOf(await journalIn(join(data, 'practice-neglected')).entries());
    expect(runs.at(-1)?.steps.map(({ settled }) => settled?.outcome)).toEqual(['done', 'done', 'done']);
    expect(stepsInPlace(runs)).toEqual([]);
  });

  it.each([
    [{ entry: 'runStarted', plan: 3 }],
    [{ entry: 'runStarted', plan: { version: 1, changes: [4], choice: [] } }],
    [{ entry: 'changeIntended' }],
    [['x']],
  ])('that fits no form is left alone: %j', async (line) => {
    const path = folder();
    writeFileSync(join(path, 'journal.jsonl'), writeLine(key, chainStart, line as never).text);
    expect(await kindOf(journalIn(path).entries())).toBe('journalTooNew');
  });
});
