import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crashExitCode, endOnCrash } from '../../../main/shells/end-on-crash.ts';
import { Workspace } from '../../../main/shells/workspace/workspace.ts';
import { RunningWork } from '../../../main/shells/workspace/running-work.ts';
import { root } from '../../laws/code/generated-file.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a fault that nothing caught', () => {
  it.each(['uncaughtException', 'unhandledRejection'])('of the kind %s ends the program after the change at hand, once', async (event) => {
    const program = new EventEmitter();
    const said: string[] = [];
    const exits: number[] = [];
    let finished = (): void => undefined;
    const work = new Promise<void>((resolve) => {
      finished = resolve;
    });
    endOnCrash({ tell: (text) => said.push(text), finish: () => work, exit: (code) => exits.push(code) }, program);
    program.emit(event, new Error('first'));
    program.emit(event, new Error('second'));
    await settled();
    expect([said.length, exits]).toEqual([2, []]);
    finished();
    await settled();
    await settled();
    expect(exits).toEqual([crashExitCode]);
    expect(said[0]).toContain('first');
  });

  it('ends the program when the change at hand cannot be finished, and says so', async () => {
    const program = new EventEmitter();
    const said: string[] = [];
    const exits: number[] = [];
    endOnCrash({ tell: (text) => said.push(text), finish: () => Promise.reject(new Error('disk full')), exit: (code) => exits.push(code) }, program);
    program.emit('uncaughtException', new Error('x'));
    await settled();
    await settled();
    expect(exits).toEqual([crashExitCode]);
    expect(said.at(-1)).toContain('disk full');
  });

  it('lets an apply of the workspace end after the change at hand', async () => {
    const workspace = new Workspace({ application: undefined as never, shell: 'browser', elevation: { can: false } });
    const made: number[] = [];
    const work = new RunningWork<never>(async (_tell, signal) => {
      for (let change = 1; change <= 5 && !signal.aborted; change += 1) {
        await settled();
        made.push(change);
      }
    });
    workspace.begin('practice:x', { is: 'apply', work });
    await settled();
    const before = made.length;
    await workspace.finish();
    expect(made.length).toBeLessThanOrEqual(before + 1);
    expect(workspace.applying).toBe(false);
  });

  it.each(['cli/castellan.ts', 'web/castellan-web.ts', 'electron/castellan-window.ts', 'electron/command-line.ts'])('is caught in the shell %s', (file) => {
    expect(readFileSync(join(root, 'main', 'shells', file), 'utf8')).toMatch(/^\s*endOnCrash\(\{/m);
  });
});
