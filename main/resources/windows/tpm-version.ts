import { satisfies } from '../../grammar/expect.ts';
import { text } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';

/** The version of the TPM specification, which Get-Tpm does not give: https://learn.microsoft.com/windows/win32/secprov/win32-tpm. */
export const tpmVersion = resource({
  name: 'tpmVersion',
  title: 'Version of the TPM',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-CimInstance -Namespace root\\cimv2\\Security\\MicrosoftTpm -ClassName Win32_Tpm',
  scope: { is: 'host' },
  facts: { specification: fact('TPM specification', text('2.0, 0, 1.59', '1.2, 2, 3')) },
});

/** The first of the numbers is the version, then level and revision. */
export const isTpm2 = satisfies(tpmVersion.specification, 'begins with 2.0', (value) => /^\s*2\.0(?:\D|$)/.test(value));
