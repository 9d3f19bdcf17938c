import { describe, expect, it } from 'vitest';
import { keepWayBack } from '../../../main/application/keep-undo-file.ts';
import { workingWith } from '../../../main/application/open-host.ts';
import { cliHouse } from '../../journeys/cli-house.ts';

describe('what a run leaves behind', () => {
  it('never hides why the run failed', async () => {
    await workingWith(cliHouse().house, 'practice:fresh', 'change', async (working) => {
      let readable = true;
      const failing = { ...working, runs: () => (readable ? working.runs() : Promise.reject(new Error('the journal is gone'))) };
      const work = (): Promise<never> => {
        readable = false;
        return Promise.reject(new Error('the connection was lost'));
      };
      await expect(keepWayBack(failing, work)).rejects.toThrow('the connection was lost');
    });
  });

  it('is missed aloud where the run itself was well', async () => {
    await workingWith(cliHouse().house, 'practice:fresh', 'change', async (working) => {
      let readable = true;
      const failing = { ...working, runs: () => (readable ? working.runs() : Promise.reject(new Error('the journal is gone'))) };
      const work = (): Promise<string> => {
        readable = false;
        return Promise.resolve('done');
      };
      await expect(keepWayBack(failing, work)).rejects.toThrow('the journal is gone');
    });
  });
});
