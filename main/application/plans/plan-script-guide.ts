import type { Plan } from '../../contract/plan.ts';

const start = 'powershell.exe -NoProfile -ExecutionPolicy Bypass -File';

/** README.txt beside a plan that was saved as a script. It holds no SHA-256: an attacker who changes the plan could change that as well. */
export const planScriptGuide = ({ id, host }: Plan, planFile: string, undoFile: string): string =>
  [
    `Castellan: plan ${id} as a script, for ${host.name}`,
    '',
    `${planFile} and ${undoFile} are data. The scripts are the same for every plan.`,
    'They need no Castellan on the host, only Windows PowerShell 5.1 or PowerShell 7, and administrator rights.',
    'Castellan showed the SHA-256 of both files when it saved them. Enter them in the change ticket.',
    'Keep this folder where only administrators can write.',
    '',
    '1. Check the scripts: Get-ChildItem -Recurse | Get-FileHash, compared with the scripts of an installed Castellan of this version.',
    'Where your organization has signed them, use Get-AuthenticodeSignature.',
    '',
    '2. Show the steps. Nothing is changed:',
    `${start} apply-plan.ps1 -Path ${planFile} -Sha256 <SHA-256> -WhatIf`,
    '',
    '3. Apply: the same command without -WhatIf. The script shows each step and asks before it makes the change.',
    'A change is made only while the value is still the one that the plan was made on.',
    '-NoQuestion asks no question. -Understood names controls that need a separate confirmation.',
    '',
    '4. Undo all of it:',
    `${start} undo.ps1 -Path ${undoFile} -Sha256 <SHA-256>`,
    '',
    'A file result-….jsonl beside the plan holds the value of each step as it was read after the change.',
    'Exit code 0: all changes are made. 4: a change is not made. 2: the file cannot be used, and nothing was changed.',
    'The journal of Castellan does not hold these changes. Scan the host afterwards.',
    '',
  ].join('\n');
