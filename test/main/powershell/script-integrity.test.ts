import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { integrityFileName, listScriptHashes, ScriptIntegrityError, verifyScripts } from '../../../main/powershell/script-integrity.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scripts-'));
  await mkdir(path.join(folder, 'collect'));
  await writeFile(path.join(folder, 'session.ps1'), 'one\ntwo\n');
  await writeFile(path.join(folder, 'collect', 'Get-Fact.ps1'), 'three\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const complaintOf = async (list: Readonly<Record<string, string>>): Promise<ScriptIntegrityError> => {
  const error: unknown = await verifyScripts(folder, list).catch((reason: unknown) => reason);
  if (error instanceof ScriptIntegrityError) return error;
  throw new Error(`expected a ScriptIntegrityError, got ${String(error)}`);
};

describe('script integrity', () => {
  it('lists every file below the folder but the list itself, with SHA-256', async () => {
    await writeFile(path.join(folder, integrityFileName), '{}');
    const list = await listScriptHashes(folder);
    expect(Object.keys(list)).toEqual(['collect/Get-Fact.ps1', 'session.ps1']);
    // printf 'one\ntwo\n' | sha256sum
    expect(list['session.ps1']).toBe('c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8');
    await verifyScripts(folder, list);
  });

  it('treats CR LF and LF alike, and nothing else', async () => {
    const list = await listScriptHashes(folder);
    await writeFile(path.join(folder, 'session.ps1'), 'one\r\ntwo\r\n');
    await verifyScripts(folder, list);
    await writeFile(path.join(folder, 'session.ps1'), 'one\rtwo\n');
    expect((await complaintOf(list)).changed).toEqual(['session.ps1']);
  });

  const signature = [
    '',
    '# SIG # Begin signature block',
    '# MIIFuQYJKoZIhvcNAQcCoIIFqjCCBaYCAQExCzAJBgUrDgMCGgUA+/',
    '# aQ==',
    '# SIG # End signature block',
    '',
  ].join('\r\n');

  it.each([
    ['one signature', `one\ntwo\n${signature}`],
    ['line ends of Windows and one signature', `one\r\ntwo\r\n${signature}`],
    ['one signature directly behind its last line', `one\ntwo${signature}`],
  ])('takes a script with %s for the script', async (_what, signed) => {
    const list = await listScriptHashes(folder);
    await writeFile(path.join(folder, 'session.ps1'), signed);
    await verifyScripts(folder, list);
  });

  it.each([
    ['a statement behind the signature', `one\ntwo\n${signature}evil\n`],
    ['a statement on the last line of the signature', `one\ntwo\n${signature.trimEnd()}; evil`],
    ['a statement in the signature', `one\ntwo\n${signature.replace('# aQ==', 'evil')}`],
    ['a carriage return in the signature, which ends a comment', `one\ntwo\n${signature.replace('aQ==', 'aQ==\revil')}`],
    ['a line separator in the signature', Buffer.from(`one\ntwo\n${signature.replace('aQ==', 'aQ==\u2028evil')}`)],
    ['a statement before the signature', `one\ntwo\nevil\n${signature}`],
    ['two signatures', `one\ntwo\n${signature}${signature}`],
    ['a signature without its end', `one\ntwo\n${signature.replace(/# SIG # End.*/u, '')}`],
    ['a signature without its start', `one\ntwo\n${signature.replace(/# SIG # Begin.*/u, '')}`],
    ['a signature of nothing', `one\ntwo\n\n# SIG # Begin signature block\n# SIG # End signature block\n`],
  ])('refuses a script with %s', async (_what, text) => {
    const list = await listScriptHashes(folder);
    await writeFile(path.join(folder, 'session.ps1'), text);
    expect((await complaintOf(list)).changed).toEqual(['session.ps1']);
  });

  it('refuses a list of data with a signature, which no list can have', async () => {
    await writeFile(path.join(folder, 'settable.generated.json'), '{}\n');
    const list = await listScriptHashes(folder);
    await writeFile(path.join(folder, 'settable.generated.json'), `{}\n${signature}`);
    expect((await complaintOf(list)).changed).toEqual(['settable.generated.json']);
  });

  it('sees a change outside ASCII', async () => {
    await writeFile(path.join(folder, 'session.ps1'), Buffer.of(0xc3, 0xa4));
    const list = await listScriptHashes(folder);
    await writeFile(path.join(folder, 'session.ps1'), Buffer.of(0xc3, 0xb6));
    expect((await complaintOf(list)).changed).toEqual(['session.ps1']);
  });

  it('names changed, missing and extra files and says what to do', async () => {
    const list = await listScriptHashes(folder);
    await writeFile(path.join(folder, 'session.ps1'), 'one\ntwo\nthree\n');
    await rename(path.join(folder, 'collect', 'Get-Fact.ps1'), path.join(folder, 'collect', 'Get-Fact2.ps1'));
    const error = await complaintOf(list);
    expect(error).toMatchObject({ changed: ['session.ps1'], missing: ['collect/Get-Fact.ps1'], extra: ['collect/Get-Fact2.ps1'] });
    for (const part of ['session.ps1', 'Get-Fact.ps1', 'Get-Fact2.ps1', folder, 'Install the program again']) expect(error.message).toContain(part);
  });

  it('takes no link for a file, even where it points to the right content', async () => {
    const list = await listScriptHashes(folder);
    await rename(path.join(folder, 'session.ps1'), path.join(folder, '..', `${path.basename(folder)}.moved`));
    await symlink(path.join('..', `${path.basename(folder)}.moved`), path.join(folder, 'session.ps1'));
    expect((await complaintOf(list)).changed).toEqual(['session.ps1']);
    await rm(path.join(folder, '..', `${path.basename(folder)}.moved`));
  });

  it('does not stumble over a file called like a property of every object', async () => {
    const list = await listScriptHashes(folder);
    await writeFile(path.join(folder, 'constructor'), '');
    expect((await complaintOf(list)).extra).toEqual(['constructor']);
  });
});
