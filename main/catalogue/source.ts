/** Where a control's demand comes from. Keys are what controls name; a law test checks that each resolves. */
export const sources = {
  'hyper-v-security-plan': {
    title: 'Plan for Hyper-V security in Windows Server',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/plan/plan-hyper-v-security-in-windows-server',
  },
  'generation-2-security': {
    title: 'Generation 2 virtual machine security settings for Hyper-V',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/learn-more/generation-2-virtual-machine-security-settings-for-hyper-v',
  },
  'kb-2779204': {
    title: 'Starting or live migrating Hyper-V virtual machines may fail with error 0x80070569',
    url: 'https://support.microsoft.com/help/2779204',
  },
  'sp-800-125b': { title: 'NIST SP 800-125B, Secure Virtual Network Configuration for VM Protection', url: 'https://csrc.nist.gov/pubs/sp/800/125/b/final' },
  'sp-800-53': { title: 'NIST SP 800-53 Rev. 5, Security and Privacy Controls', url: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final' },
  'cis-ws2022': { title: 'CIS Microsoft Windows Server 2022 Benchmark v4.0.0', url: 'https://www.cisecurity.org/benchmark/microsoft_windows_server' },
  'stig-ws2022': { title: 'DISA STIG Microsoft Windows Server 2022 V2R8', url: 'https://public.cyber.mil/stigs/' },
  'memory-integrity': {
    title: 'Enable virtualization-based protection of code integrity',
    url: 'https://learn.microsoft.com/windows/security/hardware-security/enable-virtualization-based-protection-of-code-integrity',
  },
  'smb1-removal': {
    title: 'Detect, enable, and disable SMBv1, SMBv2, and SMBv3 in Windows',
    url: 'https://learn.microsoft.com/windows-server/storage/file-server/troubleshoot/detect-enable-and-disable-smbv1-v2-v3',
  },
  'asr-rules': {
    title: 'Attack surface reduction rules reference',
    url: 'https://learn.microsoft.com/defender-endpoint/attack-surface-reduction-rules-reference',
  },
} as const;

export type SourceId = keyof typeof sources;
