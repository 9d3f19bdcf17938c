import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hangLimitMs } from '../../hang-limit.ts';
import { openRig, rollbackName, type Rig } from '../../rollback-rig.ts';

/** One session for all tests: each has the world and the folder as at first. */
let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
}, hangLimitMs);
afterEach(() => {
  rig.renew();
});
afterAll(() => rig.end());
const slow = { timeout: 5 * hangLimitMs };

describe('a rollback is not planted, and nothing is left', () => {
  const refusals: readonly (readonly [string, (rig: Rig) => void, RegExp])[] = [
    [
      'the Task Scheduler is stopped',
      ({ change }) => {
        change((it) => void (it.services as object[]).push({ Name: 'Schedule', Status: 'Stopped', StartMode: 'Disabled' }));
      },
      /Task Scheduler .*is Stopped, start type Disabled/,
    ],
    [
      'the Task Scheduler does not answer',
      ({ change }) => {
        change((it) => void (it.conditions['taskSchedulerStopped'] = true));
      },
      /cannot be started/,
    ],
    [
      'the disk is full',
      ({ change }) => {
        change((it) => void (it.conditions['diskFull'] = 'all'));
      },
      /not enough space/,
    ],
    [
      'a policy demands signed scripts',
      ({ change }) => {
        change((it) => void (it.conditions['scriptPolicy'] = 'AllSigned'));
      },
      /ended without an answer \(result 0x1\)/,
    ],
    [
      'application control restricts PowerShell',
      ({ change }) => {
        change((it) => void (it.conditions['scriptPolicy'] = 'ConstrainedLanguage'));
      },
      /ConstrainedLanguage \(application control\)/,
    ],
    [
      'Users can write to the folder of tasks',
      ({ change }) => {
        change((it) => void Object.assign(it, { tasks: {}, taskFolder: 'D:P(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x2;;;BU)' }));
      },
      /can be changed by .+ \(S-1-5-32-545\)\. No rollback was planted\. Delete this folder/,
    ],
    [
      'Users own the folder of tasks',
      ({ change }) => {
        change((it) => void Object.assign(it, { tasks: {}, taskFolder: 'O:S-1-5-32-545D:P(A;;FA;;;SY)(A;;FA;;;BA)' }));
      },
      /belongs to .+ \(S-1-5-32-545\)/,
    ],
    [
      'the folder of tasks has no access list',
      ({ change }) => {
        change((it) => void Object.assign(it, { tasks: {}, taskFolder: 'O:S-1-5-32-544' }));
      },
      /Task Scheduler has no access list/,
    ],
    [
      'the access list of the folder of tasks cannot be read',
      ({ change }) => {
        change((it) => void Object.assign(it, { tasks: {}, taskFolder: 'denied' }));
      },
      /access list of this folder of tasks could not be read.+Access is denied/,
    ],
    [
      'the volume is no fixed one',
      ({ change }) => {
        change((it) => void (it.conditions['volume'] = { kind: 'Network', format: 'NTFS' }));
      },
      /not on a fixed NTFS volume/,
    ],
    [
      'new folders do not get the access list',
      ({ change }) => {
        change((it) => void (it.conditions['newFolderAccess'] = 'D:AI(A;OICIID;FA;;;WD)'));
      },
      /cannot be used/,
    ],
    [
      'another account can replace a folder above',
      ({ change, base }) => {
        change((it) => void it.files.push({ path: base, owner: 'S-1-5-32-544', access: 'D:(A;OICI;FA;;;SY)(A;OICI;0x1301bf;;;BU)', audit: null }));
      },
      / \(S-1-5-32-545\) can replace/,
    ],
    [
      'a folder above is a link',
      ({ change, base }) => {
        change((it) => void it.files.push({ path: base, owner: 'S-1-5-32-544', access: 'D:P(A;OICI;FA;;;SY)', audit: null, kind: 'link' } as never));
      },
      /is no folder but a link/,
    ],
  ];
  it.each(refusals)('where %s', slow, async (_, edit, why) => {
    edit(rig);
    const planted = await rig.plant();
    expect(planted).toMatchObject({ is: 'notPlanted', why: expect.stringMatching(why) as string });
    expect([await rig.rollback.pending(), existsSync(join(rig.folder, rollbackName)), Object.keys(rig.look().tasks ?? {}), rig.value()]).toEqual([
      [],
      false,
      [],
      1,
    ]);
  });

  it('where a second proof fails after the change, the rollback stays', slow, async () => {
    const { count, rollback, change, until, value } = rig;
    await count();
    change((it) => {
      it.conditions['scriptPolicy'] = 'AllSigned';
    });
    expect(await rollback.prove(rollbackName)).toMatchObject({ is: 'notProved', why: expect.stringContaining('result 0x1') as string });
    expect((await rollback.state(rollbackName))?.phase).toBe('counting');
    await rollback.returnNow(rollbackName, 'Castellan');
    await until(({ phase }) => phase === 'returned');
    expect(value()).toBe(1);
  });

  it('where its process is gone before the change is made, arming fails', slow, async () => {
    const { plant, rollback, killWaiter, pass, value } = rig;
    await plant();
    await killWaiter();
    pass(6);
    expect(await rollback.arm(rollbackName)).toMatchObject({
      phase: 'waiting',
      message: expect.stringContaining('does not answer any more. Nothing was applied') as string,
    });
    await rollback.remove(rollbackName);
    expect([await rollback.pending(), value()]).toEqual([[], 1]);
  });

  it('where a file of it was changed after it was written, the process says so', slow, async () => {
    const { plant, rollback, folder } = rig;
    await plant();
    writeFileSync(join(folder, rollbackName, 'scripts', 'never-touch.generated.json'), '{}');
    expect(await rollback.prove(rollbackName)).toMatchObject({
      is: 'notProved',
      why: expect.stringMatching(/was changed after it was written|cannot restore/) as string,
    });
  });
});
