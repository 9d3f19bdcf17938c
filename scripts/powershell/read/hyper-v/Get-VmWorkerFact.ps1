function Get-VmWorkerFact {
    <#
    .SYNOPSIS
    The worker processes of the virtual machines that run now, by the id of their virtual machine.
    .DESCRIPTION
    Windows shows the command line of another account's process to an elevated administrator only: without it nothing is known.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($process in @(Get-CimInstance -ClassName Win32_Process -Filter "Name='vmwp.exe'")) {
        if ($null -eq $process) { continue }
        if ((Get-PropertyText -InputObject $process -Name 'CommandLine') -notmatch '(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})') {
            New-Problem -Message 'Windows does not show the command line of a worker process (vmwp.exe).'
            continue
        }
        New-FactRow -Of 'worker process' -Key @{
            worker = $Matches.id.ToLowerInvariant()
        } -Fact ([ordered] @{ process = Get-PropertyState -InputObject $process -Name 'ProcessId' -Convert { param($Value) [int] $Value } })
    }
}
