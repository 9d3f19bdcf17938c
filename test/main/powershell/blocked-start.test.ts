import { describe, expect, it } from 'vitest';
import { blockedStart } from '../../../main/powershell/blocked-start.ts';

const launch = { executable: 'C:\\Windows\\powershell.exe', script: "D:\\Anna's tools\\powershell\\session.ps1", readOnly: true };
const policy = 'Die Datei kann nicht geladen werden.\r\n    + CategoryInfo : SecurityError: (:) [], PSSecurityExcep\r\n   tion';
const advice = (errors: string, fromElsewhere: boolean): string => blockedStart(errors, errors, launch, () => fromElsewhere)?.message ?? '';

describe('what helps when Windows does not let the scripts run', () => {
  it('is Unblock-File for files that are marked as downloaded, on exactly their folder', () => {
    expect(advice(policy, true)).toContain("Get-ChildItem -LiteralPath 'D:\\Anna''s tools\\powershell' -Recurse | Unblock-File");
    expect(advice(policy, true)).not.toContain('AllSigned');
  });

  it('is a signature where the policy wants one', () => {
    expect(advice(policy, false)).toMatch(/AllSigned.*Get-ExecutionPolicy -List.*Sign session\.ps1/u);
    expect(advice(policy, false)).not.toContain('Unblock-File');
  });

  it.each([
    'Cannot invoke method.\n + FullyQualifiedErrorId : MethodInvocationNotSupportedInConstrainedLan\n guage',
    'Dieser Befehl kann nicht punktiert werden.\n + FullyQualifiedErrorId : DotSourceNot\r\nSupported',
    'FullyQualifiedErrorId : CannotDefineNewType',
  ])('is a rule of application control for the modules and the scripts (%s)', (errors) => {
    const error = blockedStart(errors, errors, launch, () => true);
    expect(error?.kind).toBe('constrainedLanguage');
    expect(error?.message).toMatch(/Allow session\.ps1.*Castellan\.Read and Castellan\.Write/u);
  });

  it('is nothing of this where the script itself failed', () => {
    expect(blockedStart('the disk is on fire', '', launch, () => true)).toBeUndefined();
  });
});
