import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../main/contract/plan.ts';
import { readPlanFile, writePlanFile } from '../../../main/storage/plan-file.ts';
import { readProfileFile } from '../../../main/storage/profile-file.ts';
import { folder, kindOf, now } from './journals.ts';

const write = (content: string | Buffer): string => {
  const file = join(folder(), 'given.json');
  writeFileSync(file, content);
  return file;
};
const answer = { control: 'W01-04', says: 'yes', by: 'Ada', at: now, evidence: 'minutes', validUntil: now };
const profile = (changes: object): string => JSON.stringify({ version: 1, answers: [{ ...answer, ...changes }] });

describe('a profile', () => {
  it('is read, with a mark in front of it too', async () => {
    for (const text of [profile({}), `\ufeff${profile({})}`]) expect((await readProfileFile(write(text))).answers[0]).toMatchObject(answer);
  });

  it.each([
    ['{"version":1,\n  "values": {]', /not JSON: the mistake is at line 2, column 14\./],
    ['{"version":1', /not JSON: it ends too early, at line 1, column 13\./],
    ['', /ends too early/],
    [Buffer.from(profile({}), 'utf16le').toString('latin1'), /not JSON/],
    ['{"version":2}', /version 2: it was written for a newer Castellan/],
    ['{"version":0}', /version 0.*older Castellan, this one reads version 1/],
    ['[]', /the whole: an object is expected here/],
    ['{"version":1,"valeus":{}}', /the whole: .*valeus/],
    [profile({ says: 'perhaps' }), /answers\.0\.says: expected is “yes” or “no” or “doNotKnow”/],
    [profile({ by: '' }), /answers\.0\.by: a text is expected that is not empty/],
    [profile({ validUntil: 'next year' }), /answers\.0\.validUntil: expected is a time in UTC such as/],
    [profile({ evidence: 7 }), /answers\.0\.evidence: a text is expected here/],
  ])('says what is wrong and where: %j', async (text, message) => {
    const path = write(text);
    expect(await kindOf(readProfileFile(path))).toBe('badProfile');
    await expect(readProfileFile(path)).rejects.toThrow(message);
    await expect(readProfileFile(path)).rejects.toThrow(path);
    await expect(readProfileFile(path)).rejects.toThrow(/Correct the file/);
  });

  it('that Windows PowerShell saved as UTF-16 says so', async () => {
    const path = write(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(profile({}), 'utf16le')]));
    await expect(readProfileFile(path)).rejects.toThrow(/not written in UTF-8/);
  });

  it('counts the problems that are too many to name', async () => {
    const path = write(JSON.stringify({ version: 1, answers: Array.from({ length: 14 }, () => ({ ...answer, by: '' })) }));
    await expect(readProfileFile(path)).rejects.toThrow(/and 4 more\./);
  });

  it.each([
    '{"version":1,"answers":"hunter2"}',
    '{"version":1,"values":{"x":hunter2}}',
    'hunter2',
    profile({ says: 'hunter2', at: 'hunter2', by: { hunter2: 1 } }),
  ])('never shows the values that stand in it, in its causes neither: %#', async (text) => {
    const error = await readProfileFile(write(text)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    for (let each: unknown = error; each instanceof Error; each = each.cause) expect(`${each.message}\n${each.stack ?? ''}`).not.toContain('hunter2');
  });

  it('that is missing, or a folder, says so', async () => {
    await expect(readProfileFile(join(folder(), 'none.json'))).rejects.toThrow(/none\.json could not be read: there is no such file/);
    await expect(readProfileFile(folder())).rejects.toThrow(/could not be read.*EISDIR/);
  });
});

const plan: Plan = {
  version: 2,
  id: 'p-1',
  purpose: 'fix',
  host: { reference: 'practice:fresh', kind: 'practice', name: 'HV $(calc)’; "‹U+202E›', machineId: '../..' },
  madeAt: now,
  factsAt: now,
  choice: { targets: [], optionalGroups: [], steps: [] },
  changes: [],
};

describe('a plan', () => {
  it('comes back as it was written, over an older one too', async () => {
    const path = join(folder(), 'plan.json');
    await writePlanFile(path, { ...plan, id: 'older'.repeat(1000) });
    await writePlanFile(path, plan);
    expect(await readPlanFile(path)).toEqual(plan);
    expect(readdirSync(join(path, '..'))).toEqual(['plan.json']);
  });

  it('from elsewhere holds nothing that turns the writing, and half a pair only as its code point', async () => {
    const path = write(JSON.stringify({ ...plan, host: { ...plan.host, name: 'HV\u202e\ud800' } }));
    expect((await readPlanFile(path)).host.name).toBe('HV‹U+202E›‹U+D800›');
  });

  it('that cannot be written leaves the place as it was', async () => {
    const path = folder();
    mkdirSync(join(path, 'plan.json'));
    expect(await kindOf(writePlanFile(join(path, 'plan.json'), plan))).toBe('notWritable');
    expect(readdirSync(path)).toEqual(['plan.json']);
    await expect(writePlanFile(join(path, 'none', 'plan.json'), plan)).rejects.toThrow(/none.*ENOENT.*Choose another folder/);
    const file = write('kept');
    await expect(writePlanFile(join(file, 'plan.json'), plan)).rejects.toThrow(/ENOTDIR/);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  it('that is broken says what to do instead', async () => {
    await expect(readPlanFile(join(folder(), 'none.json'))).rejects.toThrow(/no such file.*Make the plan again/);
    await expect(readPlanFile(write('[]'))).rejects.toThrow(/the whole: .*Make the plan again/);
    await expect(readPlanFile(write(JSON.stringify({ ...plan, version: 3 })))).rejects.toThrow(/version 3.*newer Castellan/);
    await expect(readPlanFile(write(JSON.stringify({ ...plan, version: 1 })))).rejects.toThrow(/version 1.*older Castellan.*Make the plan again/);
    await expect(readPlanFile(write(JSON.stringify({ ...plan, changes: [{}] })))).rejects.toThrow(/changes\.0\.address/);
    expect(await kindOf(readPlanFile(write(JSON.stringify(plan).slice(0, -1))))).toBe('badPlan');
  });
});
