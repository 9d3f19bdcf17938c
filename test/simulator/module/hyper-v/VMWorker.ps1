# The worker processes of the VMs that run, also of those that Get-VM does not list (`utilityVms` of a world).

function Get-WorldWin32_Process {
    param([string] $Filter)

    if ($Filter -cne "Name='vmwp.exe'") { throw 'The simulator knows the worker processes alone.' }
    $world = Get-World
    $other = $world.PSObject.Properties['utilityVms']
    $id = @($world.vms | Where-Object -FilterScript { $_.State -ceq 'Running' } | ForEach-Object -Process { $_.Id }) +
        @(if ($null -ne $other) { $other.Value })
    for ($at = 0; $at -lt $id.Count; $at++) {
        $line = if ($world.identity.Administrator) { "`"C:\Windows\System32\vmwp.exe`" $("$($id[$at])".ToUpperInvariant())" }
        [pscustomobject] @{ CommandLine = $line; ProcessId = [uint32] (4000 + 4 * $at) }
    }
}
