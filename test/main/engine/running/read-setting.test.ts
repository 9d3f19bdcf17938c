import { describe, expect, it } from 'vitest';
import type { ReadRequest } from '../../../../main/engine/ports.ts';
import { readSetting } from '../../../../main/engine/running/read-setting.ts';
import { accountPolicy } from '../../../../main/resources/identity/account-policy.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { folder } from '../../../../main/resources/files/folder.ts';
import { MemoryHost } from '../fakes.ts';
import { absentNow, factsOf, reading, row, value } from '../known.ts';

/** Remembers for which keys it was asked. */
class AskedHost extends MemoryHost {
  readonly asked: ReadRequest['keys'][] = [];
  override read(request: ReadRequest): ReturnType<MemoryHost['read']> {
    this.asked.push(request.keys);
    return super.read(request);
  }
}
const key = { path: 'HKLM\\SOFTWARE\\X', name: 'Y', kind: 'DWord' } as const;
const path = { path: 'D:\\VMs' };

describe('one setting read afresh', () => {
  it('asks for its row alone where the resource has keys to ask for, and for the whole elsewhere', async () => {
    const host = new AskedHost(
      factsOf(
        reading('registry', [row(key, { value: value(1) })]),
        reading('folder', [row(path, { access: value('D:') })]),
        reading('accountPolicy', [row({}, { minimumPasswordLength: value(7) })]),
      ),
    );
    expect(await readSetting(host, dword(key.path, key.name), key)).toEqual(value(1));
    expect(await readSetting(host, folder.access, path)).toEqual(value('D:'));
    expect(await readSetting(host, accountPolicy.minimumPasswordLength, {})).toEqual(value(7));
    expect(host.asked).toEqual([[key], [path], undefined]);
  });
  it('is absent where it is absent, also where the control reads absence as a value', async () => {
    const host = new MemoryHost(factsOf(reading('registry', [row(key, { value: absentNow })])));
    expect(await readSetting(host, dword(key.path, key.name), key)).toEqual(absentNow);
  });
});
