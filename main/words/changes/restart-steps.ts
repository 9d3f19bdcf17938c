/** One step of a host restart: what to do and, where one is typed, the command. It runs as it stands on Windows PowerShell 5.1 and PowerShell 7. */
export interface RestartStep {
  readonly say: string;
  readonly command?: string;
}

/** For each host. Castellan restarts none by itself. */
export const hostRestartSteps: readonly RestartStep[] = [
  {
    say: 'Shut down the guests of all running VMs, or move the VMs. Start a domain controller first afterwards.',
    command: 'Hyper-V\\Get-VM | Where-Object State -eq Running',
  },
  {
    say: 'If BitLocker asks for a PIN, a password or a startup key, suspend it for one restart. Without that, the host waits at its console.',
    command: 'Suspend-BitLocker -MountPoint $env:SystemDrive -RebootCount 1',
  },
  { say: 'Restart the host.', command: 'shutdown.exe /r /t 0 /d p:2:4 /c "Planned maintenance"' },
  { say: 'Scan the host again. The changes show “Restart pending” until then.' },
];

/** For a node of a failover cluster, one node at a time. */
export const clusterRestartSteps: readonly RestartStep[] = [
  { say: 'All nodes must be Up, and no updating run may be in progress.', command: 'Get-ClusterNode; Get-CauRun' },
  {
    say: 'The other nodes and the witness must hold the majority of votes. The witness must not be a VM on this node.',
    command: 'Get-ClusterNode | Format-Table Name, State, DynamicWeight; (Get-Cluster).WitnessDynamicWeight',
  },
  {
    say: 'All virtual disks must be Healthy, and no storage job may run.',
    command: 'Get-VirtualDisk | Format-Table FriendlyName, HealthStatus; Get-StorageJob',
  },
  {
    say: 'Drain this node. Do not use -ForceDrain: it stops VMs that cannot move.',
    command: 'Suspend-ClusterNode -Name $env:COMPUTERNAME -Drain -Wait',
  },
  {
    say: 'The node must be Paused, the drain Completed, and no VM may be left. Otherwise resume the node and do not restart it.',
    command: 'Get-ClusterNode -Name $env:COMPUTERNAME | Format-List State, NodeDrainStatus; Get-ClusterGroup | Where-Object OwnerNode -eq $env:COMPUTERNAME',
  },
  {
    say: 'Storage Spaces Direct on Windows Server 2016 and 2019: set the disks of this node to maintenance mode. Later versions do it with the drain.',
    command: 'Get-StorageFaultDomain -Type StorageScaleUnit | Where-Object FriendlyName -eq $env:COMPUTERNAME | Enable-StorageMaintenanceMode',
  },
  {
    say: 'If BitLocker asks for a PIN, a password or a startup key, suspend it for one restart.',
    command: 'Suspend-BitLocker -MountPoint $env:SystemDrive -RebootCount 1',
  },
  { say: 'Restart the node.', command: 'shutdown.exe /r /t 0 /d p:2:4 /c "Planned maintenance"' },
  {
    say: 'Windows Server 2016 and 2019 with Storage Spaces Direct: end the maintenance mode before you resume the node.',
    command: 'Get-StorageFaultDomain -Type StorageScaleUnit | Where-Object FriendlyName -eq $env:COMPUTERNAME | Disable-StorageMaintenanceMode',
  },
  { say: 'When the node is Up, resume it.', command: 'Resume-ClusterNode -Name $env:COMPUTERNAME -Failback Immediate' },
  {
    say: 'Wait until no storage job runs and all virtual disks are Healthy, twice with 60 seconds between. Only then begin with the next node.',
    command: 'Get-StorageJob; Get-VirtualDisk | Format-Table FriendlyName, HealthStatus',
  },
];
