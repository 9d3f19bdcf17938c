function Get-RollbackDeadline {
    <#
    .SYNOPSIS
    The second since the start of the computer at which a rollback returns the change, and from which event it counts.
    .DESCRIPTION
    After a restart: from the first start of the task. Else from the moment at which the change was made. Where Castellan has not said that
    it was made, from the moment at which it was allowed plus what a setter may take. Where it never was allowed, the rollback ends without
    doing anything.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [psobject] $Setup)

    $restart = Read-RollbackFile -Folder $Folder -Name 'restart.json'
    if ($null -ne $restart) {
        return @{
            second = [double] $restart.second + [double] $restart.seconds
            phase = $(if ($restart.applied) { 'counting' } else { 'waiting' })
        }
    }
    $applied = Read-RollbackFile -Folder $Folder -Name 'applied.json'
    if ($null -ne $applied) { return @{ second = [double] $applied.second + [double] $Setup.seconds; phase = 'counting' } }
    $armed = Read-RollbackFile -Folder $Folder -Name 'armed.json'
    if ($null -ne $armed) {
        return @{ second = [double] $armed.second + [double] $Setup.setterSeconds + [double] $Setup.seconds; phase = 'armed' }
    }
    return @{ second = [double] $Setup.plantedSecond + [double] $Setup.waitSeconds; phase = 'waiting' }
}
