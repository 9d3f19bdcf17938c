import { existsSync } from 'node:fs';
import path from 'node:path';
import { PowerShellError } from './powershell-error.ts';
import type { Launch } from './powershell-transport.ts';

/** Whether Windows has noted on a file that it came from another computer: a zip that Explorer unpacked hands that on to its files. */
export type FromElsewhere = (file: string) => boolean;
const noted: FromElsewhere = (file) => process.platform === 'win32' && existsSync(`${file}:Zone.Identifier`);

export const tried = (launch: Launch): string => `Started ${launch.executable} with ${launch.script}`;

const files =
  'session.ps1, undo.ps1, apply-plan.ps1, rollback.ps1 and protect-folder.ps1, and Castellan.Read and Castellan.Write (files *.psm1 and *.psd1) in the folder modules';

export function constrained(launch: Launch, languageMode: string): PowerShellError {
  return new PowerShellError(
    'constrainedLanguage',
    `${tried(launch)}: PowerShell runs in ${languageMode} mode on this computer, in which the scripts cannot read Windows. ` +
      `Application control (AppLocker or App Control for Business) does this. Allow ${files}, by their signature or their hash, or start from an account for which they are allowed.`,
  );
}

/**
 * Why Windows did not let the scripts run, and what helps against just that; undefined where it was something else. Error ids are the
 * same in every language of Windows, but Windows PowerShell breaks its error lines anywhere.
 */
export function blockedStart(errorTail: string, remains: string, launch: Launch, fromElsewhere: FromElsewhere = noted): PowerShellError | undefined {
  const errors = errorTail.replace(/\s+/gu, '');
  if (errors.includes('ConstrainedLanguage') || errors.includes('DotSourceNotSupported') || errors.includes('CannotDefineNewType'))
    return constrained(launch, 'Constrained Language');
  if (!errors.includes('PSSecurityException')) return undefined;
  const advice = fromElsewhere(launch.script)
    ? `Windows has marked the files as downloaded, and the policy (RemoteSigned) wants a signature for such files. Remove the mark in PowerShell: ${unblock(launch.script)}. Or unpack the zip again after “Unblock-File” on the zip itself.`
    : `The policy wants signed scripts (AllSigned); “Get-ExecutionPolicy -List” shows where it is set. Sign ${files} with a certificate that this computer trusts, or have the policy changed.`;
  return new PowerShellError('didNotStart', `${tried(launch)}: the execution policy of this computer does not let it run. ${remains}\n${advice}`, {
    category: 'SecurityError',
  });
}

const unblock = (script: string): string => `Get-ChildItem -LiteralPath '${path.win32.dirname(script).replaceAll("'", "''")}' -Recurse | Unblock-File`;
