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
  'machine-inactivity-limit': {
    title: 'Interactive logon: Machine inactivity limit',
    url: 'https://learn.microsoft.com/windows/security/threat-protection/security-policy-settings/interactive-logon-machine-inactivity-limit',
  },
  'smb1-removal': {
    title: 'Detect, enable, and disable SMBv1, SMBv2, and SMBv3 in Windows',
    url: 'https://learn.microsoft.com/windows-server/storage/file-server/troubleshoot/detect-enable-and-disable-smbv1-v2-v3',
  },
  'integration-services': {
    title: 'Manage Hyper-V integration services',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/manage/manage-hyper-v-integration-services',
  },
  'gpu-acceleration': {
    title: 'Plan for GPU acceleration in Windows Server',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/plan/plan-for-gpu-acceleration-in-windows-server',
  },
  'discrete-device-assignment': {
    title: 'Plan for deploying devices by using Discrete Device Assignment',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/plan/plan-for-deploying-devices-using-discrete-device-assignment',
  },
  'guarded-fabric': {
    title: 'Guarded fabric and shielded VMs overview',
    url: 'https://learn.microsoft.com/windows-server/security/guarded-fabric-shielded-vm/guarded-fabric-and-shielded-vms',
  },
  'virtual-domain-controllers': {
    title: 'Virtualizing domain controllers using Hyper-V',
    url: 'https://learn.microsoft.com/windows-server/identity/ad-ds/get-started/virtual-dc/virtualized-domain-controllers-hyper-v',
  },
  'asr-rules': {
    title: 'Attack surface reduction rules reference',
    url: 'https://learn.microsoft.com/defender-endpoint/attack-surface-reduction-rules-reference',
  },
  'set-vm-processor': { title: 'Set-VMProcessor', url: 'https://learn.microsoft.com/powershell/module/hyper-v/set-vmprocessor' },
  'scheduler-types': {
    title: 'Managing Hyper-V hypervisor scheduler types',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/manage/manage-hyper-v-scheduler-types',
  },
  'configuration-version': {
    title: 'Upgrade virtual machine version in Hyper-V on Windows or Windows Server',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/deploy/upgrade-virtual-machine-version-in-hyper-v-on-windows-or-windows-server',
  },
  'virtual-system-settings': {
    title: 'Msvm_VirtualSystemSettingData class',
    url: 'https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata',
  },
  'powershell-direct': {
    title: 'Manage Windows virtual machines with PowerShell Direct',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/powershell-direct',
  },
  'secure-boot-certificates': {
    title: 'Windows Secure Boot certificate expiration and CA updates',
    url: 'https://support.microsoft.com/topic/windows-secure-boot-certificate-expiration-and-ca-updates-7ff40d33-95dc-4c3c-8725-a9b95457578e',
  },
  'live-migration': {
    title: 'Set up hosts for live migration without Failover Clustering',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/deploy/set-up-hosts-for-live-migration-without-failover-clustering',
  },
  'hyper-v-replica': {
    title: 'Set up Hyper-V Replica',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/manage/set-up-hyper-v-replica',
  },
  'enhanced-session': {
    title: 'Use local resources on Hyper-V virtual machine with VMConnect',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/learn-more/use-local-resources-on-hyper-v-virtual-machine-with-vmconnect',
  },
  'kb-4072698': {
    title: 'Windows Server guidance to protect against silicon-based microarchitectural and speculative execution side-channel vulnerabilities',
    url: 'https://support.microsoft.com/help/4072698',
  },
  'memory-dump': {
    title: 'Memory dump file options for Windows',
    url: 'https://learn.microsoft.com/troubleshoot/windows-server/performance/memory-dump-file-options',
  },
  'windows-update-policies': {
    title: 'Configure Group Policy settings for Automatic Updates',
    url: 'https://learn.microsoft.com/windows-server/administration/windows-server-update-services/deploy/4-configure-group-policy-settings-for-automatic-updates',
  },
  'wsus-tls': {
    title: 'Configure WSUS: secure WSUS with the TLS/SSL protocol',
    url: 'https://learn.microsoft.com/windows-server/administration/windows-server-update-services/deploy/2-configure-wsus',
  },
  'windows-lifecycle': {
    title: 'Windows Server release information',
    url: 'https://learn.microsoft.com/windows/release-health/windows-server-release-info',
  },
  'boot-options': {
    title: 'BCDEdit /set',
    url: 'https://learn.microsoft.com/windows-hardware/drivers/devtest/bcdedit--set',
  },
  'cluster-security': {
    title: 'SecurityLevel, common property of a failover cluster',
    url: 'https://learn.microsoft.com/previous-versions/windows/desktop/mscs/clusters-securitylevel',
  },
  'iscsi-chap': {
    title: 'Connect-IscsiTarget',
    url: 'https://learn.microsoft.com/powershell/module/iscsi/connect-iscsitarget',
  },
  'credential-guard': {
    title: 'Configure Credential Guard',
    url: 'https://learn.microsoft.com/windows/security/identity-protection/credential-guard/configure',
  },
  'hyper-v-firewall': {
    title: 'Configure Hyper-V firewall',
    url: 'https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/hyper-v-firewall',
  },
  'cluster-rolling-upgrade': {
    title: 'Cluster operating system rolling upgrade',
    url: 'https://learn.microsoft.com/windows-server/failover-clustering/cluster-operating-system-rolling-upgrade',
  },
  'secure-launch': {
    title: 'System Guard Secure Launch and SMM protection',
    url: 'https://learn.microsoft.com/windows/security/hardware-security/system-guard-secure-launch-and-smm-protection',
  },
  'defender-exclusions': {
    title: 'Common mistakes to avoid when defining exclusions',
    url: 'https://learn.microsoft.com/defender-endpoint/common-exclusion-mistakes-microsoft-defender-antivirus',
  },
} as const;

export type SourceId = keyof typeof sources;
