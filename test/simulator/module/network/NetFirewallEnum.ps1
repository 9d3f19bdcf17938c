# The enums of the firewall as real enums.

if ($null -eq ('Simulated.NetSecurity.GpoBoolean' -as [type])) {
    . ([IO.Path]::Combine($PSScriptRoot, '..', 'world', 'SimulatedType.ps1'))
    Add-SimulatedType -Definition @'
namespace Simulated.NetSecurity {
    public enum GpoBoolean { False = 0, True = 1, NotConfigured = 2 }
    public enum Enabled { True = 1, False = 2 }
    public enum Direction { Inbound = 1, Outbound = 2 }
    [System.Flags] public enum InterfaceType { Any = 0, Wired = 1, Wireless = 2, RemoteAccess = 4 }
    public enum Action { NotConfigured = 0, Allow = 2, Block = 4 }
}
'@
}
