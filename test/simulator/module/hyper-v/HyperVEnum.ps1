# Hyper-V's enums as real enums: On is 0.

if ($null -eq ('Microsoft.HyperV.PowerShell.OnOffState' -as [type])) {
    . ([IO.Path]::Combine($PSScriptRoot, '..', 'world', 'SimulatedType.ps1'))
    Add-SimulatedType -Definition @'
namespace Microsoft.Vhd.PowerShell {
    public enum VhdType { Unknown = 0, Fixed = 2, Dynamic = 3, Differencing = 4 }
}
namespace Microsoft.HyperV.PowerShell {
    public enum OnOffState { On = 0, Off = 1 }
    public enum VMState {
        Other = 1,
        Running = 2,
        Off = 3,
        Stopping = 4,
        Saved = 6,
        Paused = 9,
        Starting = 10,
        Reset = 11,
        Saving = 32773,
        Pausing = 32776,
        Resuming = 32777,
        FastSaved = 32779,
        OffCritical = 32786,
        PausedCritical = 32789
    }
    public enum StartAction { Nothing = 2, StartIfRunning = 3, Start = 4 }
    public enum StopAction { TurnOff = 2, Save = 3, ShutDown = 4 }
    public enum CheckpointType { Disabled = 2, Production = 3, ProductionOnly = 4, Standard = 5 }
    public enum VirtualMachineType { RealizedVirtualMachine = 3, PlannedVirtualMachine = 4 }
    public enum VMReplicationMode { None = 0, Primary = 1, Replica = 2, TestReplica = 3, ExtendedReplica = 4 }
    public enum VMOperationalStatus {
        Ok = 2,
        Degraded = 3,
        CreatingSnapshot = 32768,
        DeletingSnapshot = 32770,
        MergingDisks = 32772,
        MigratingVirtualMachine = 32774,
        BackingUpVirtualMachine = 32776
    }
    public enum VMHeartbeatStatus {
        Unknown = 0,
        Disabled = 1,
        NoContact = 2,
        Error = 3,
        LostCommunication = 4,
        OkApplicationsUnknown = 5,
        OkApplicationsHealthy = 6,
        OkApplicationsCritical = 7
    }
    public enum VMReplicationState {
        Disabled = 0,
        ReadyForInitialReplication = 1,
        InitialReplicationInProgress = 2,
        WaitingForInitialReplication = 3,
        Replicating = 4,
        PreparedForFailover = 5,
        FailedOverWaitingCompletion = 6,
        Suspended = 8,
        Error = 9
    }
    public enum VMSwitchType { Private = 0, Internal = 1, External = 2 }
    public enum MigrationAuthenticationType { CredSSP = 0, Kerberos = 1 }
    public enum SnapshotType {
        Standard = 0,
        Recovery = 1,
        Planned = 2,
        Missing = 3,
        Replica = 4,
        AppConsistentReplica = 5,
        SyncedReplica = 6
    }
    public enum VMNetworkAdapterVlanMode { Untagged = 1, Access = 2, Trunk = 3, Private = 4 }
    public enum VMNetworkAdapterIsolationMode : byte { None = 0, NativeVirtualSubnet = 1, ExternalVirtualSubnet = 2, Vlan = 3 }
    public enum VMNetworkAdapterPortMirroringMode { None = 0, Destination = 1, Source = 2 }
    public enum ControllerType { IDE = 0, SCSI = 1, PMEM = 2 }
}
'@
}
