import { describe, expect, it } from 'vitest';
import { keepUndoFile } from '../../../../main/application/hosts/keep-undo-file.ts';
import { withOpenHost } from '../../../../main/application/hosts/open-host.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';

describe('what a run leaves behind', () => {
  it('never hides why the run failed', async () => {
    await withOpenHost(cliApplication().application, 'practice:fresh', 'change', async (opened) => {
      let readable = true;
      const failing = { ...opened, runs: () => (readable ? opened.runs() : Promise.reject(new Error('the journal is gone'))) };
      const work = (): Promise<never> => {
        readable = false;
        return Promise.reject(new Error('the connection was lost'));
      };
      await expect(keepUndoFile(failing, work)).rejects.toThrow('the connection was lost');
    });
  });

  it('is missed aloud where the run itself was well', async () => {
    await withOpenHost(cliApplication().application, 'practice:fresh', 'change', async (opened) => {
      let readable = true;
      const failing = { ...opened, runs: () => (readable ? opened.runs() : Promise.reject(new Error('the journal is gone'))) };
      const work = (): Promise<string> => {
        readable = false;
        return Promise.resolve('done');
      };
      await expect(keepUndoFile(failing, work)).rejects.toThrow('the journal is gone');
    });
  });
});
