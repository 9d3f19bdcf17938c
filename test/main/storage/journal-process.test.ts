import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { build } from 'vite';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../main/contract/journal.ts';
import { entry, folder, journalIn, key, kindOf } from './journals.ts';
import type { WriterMode } from './journal-writer.ts';

let program = '';
beforeAll(async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'castellan-journal-writer-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'journal-writer.ts'), outDir, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'writer.mjs' } } },
  });
  program = join(outDir, 'writer.mjs');
});

interface Writer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly exited: Promise<unknown>;
  readonly lines: Interface;
}
const started: Writer[] = [];
function writer(path: string, ...mode: readonly WriterMode[]): Writer {
  const child = spawn(process.execPath, [program, path, key.toString('hex'), ...mode]);
  const made = { process: child, exited: once(child, 'exit'), lines: createInterface({ input: child.stdout }) };
  started.push(made);
  return made;
}
async function nextLine({ lines }: Writer): Promise<string> {
  const [line] = (await once(lines, 'line')) as [string];
  return line;
}
afterEach(async () => {
  for (const each of started.splice(0)) {
    each.process.kill('SIGKILL');
    await each.exited;
  }
});

describe('a journal and other processes', () => {
  it('that are killed while they write lose nothing that counted', async () => {
    const path = folder();
    let counted = 0;
    for (let round = 0; round < 8; round += 1) {
      const killed = writer(path);
      const until = counted + 3 + round * 5;
      killed.lines.on('line', (line) => {
        counted = Number(line);
        if (counted >= until) killed.process.kill('SIGKILL');
      });
      await Promise.all([killed.exited, once(killed.lines, 'close')]);
      expect(counted).toBeGreaterThanOrEqual(until);
      const journal = journalIn(path);
      const numbers = (await journal.entries()).map((each) => (each.entry === 'runEnded' ? each.done : Number.NaN));
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
      expect(numbers.length).toBeGreaterThanOrEqual(counted);
      counted = numbers.length;
    }
    const journal = journalIn(path);
    await journal.append(entry(0));
    await journal.close();
    expect((await journalIn(path).head()).n).toBe(counted + 1);
    const torn = readdirSync(path).filter((name) => name.startsWith('journal.torn-'));
    expect(readdirSync(path).filter((name) => !torn.includes(name))).toEqual(['journal.jsonl']);
  });

  it('that write keep it to themselves, and say who they are', async () => {
    const path = folder();
    const first = writer(path, 'stay');
    expect(await nextLine(first)).toBe('1');
    const second = writer(path);
    const refused = await nextLine(second);
    await second.exited;
    expect(refused).toMatch(new RegExp(`^busy .*process ${String(first.process.pid)} on .* since \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d:\\d\\d UTC`));
    const here = journalIn(path);
    expect(await kindOf(here.append(entry(2)))).toBe('busy');
    expect(await here.entries()).toHaveLength(1);
  });

  it('that end give it back, although they did not close it', async () => {
    const path = folder();
    const first = writer(path, 'stay');
    await nextLine(first);
    expect(existsSync(join(path, 'journal.lock'))).toBe(true);
    first.process.stdin.end();
    await first.exited;
    expect(existsSync(join(path, 'journal.lock'))).toBe(false);
    const here = journalIn(path);
    await here.append(entry(2));
    await here.close();
  });

  it('that are killed leave a lock that the next one takes over, reading what they wrote', async () => {
    const path = folder();
    const here = journalIn(path);
    expect(await here.entries()).toEqual([]);
    const first = writer(path, 'stay');
    await nextLine(first);
    first.process.kill('SIGKILL');
    await first.exited;
    expect(existsSync(join(path, 'journal.lock'))).toBe(true);
    await here.append(entry(2));
    await here.close();
    expect((await journalIn(path).entries()).map((each) => ('run' in each ? each.run : ''))).toEqual(['x', Reflect.get(entry(2), 'run')]);
  });

  it('decide and write as one: nothing is decided or written elsewhere in between, and what is decided next sees it', async () => {
    const path = folder();
    const here = journalIn(path);
    // What was read before the lock must not be what is decided on.
    expect(await here.entries()).toEqual([]);
    const other = writer(path, 'decide');
    expect(await nextLine(other)).toBe('deciding');
    let decided = 0;
    const decide = (): Promise<readonly JournalEntry[]> => {
      decided += 1;
      return Promise.resolve([entry(9)]);
    };
    expect(await kindOf(here.transact(decide))).toBe('busy');
    expect(await kindOf(here.append(entry(9)))).toBe('busy');
    expect([decided, await journalIn(path).entries()]).toEqual([0, []]);
    const written = nextLine(other);
    other.process.stdin.write('write\n');
    expect(await written).toBe('written');
    expect([await kindOf(here.transact(decide)), decided]).toEqual(['busy', 0]);
    other.process.stdin.end();
    await other.exited;
    const seen: (readonly JournalEntry[])[] = [];
    await here.transact((entries) => {
      seen.push(entries);
      return Promise.resolve([entry(2)]);
    });
    await here.close();
    expect(seen.map((entries) => entries.map((each) => (each.entry === 'runEnded' ? each.done : Number.NaN)))).toEqual([[1]]);
    expect(await journalIn(path).entries()).toHaveLength(2);
  });

  it('count on from each other: each transaction of three processes sees what all others have written', async () => {
    const path = folder();
    const counting = [writer(path, 'count'), writer(path, 'count'), writer(path, 'count')];
    const said: string[] = [];
    for (const each of counting) each.lines.on('line', (line) => said.push(line));
    await Promise.all(counting.flatMap((each) => [each.exited, once(each.lines, 'close')]));
    const all = Array.from({ length: 45 }, (_, index) => index + 1);
    expect(said.map(Number).sort((a, b) => a - b)).toEqual(all);
    expect((await journalIn(path).entries()).map((each) => (each.entry === 'runEnded' ? each.done : Number.NaN))).toEqual(all);
  });
});
