function Get-KnownVM {
    <#
    .SYNOPSIS
    The virtual machines, listed once for all collectors of a scan: with many VMs the list takes most of the time. A VM that cannot be
    listed gives a problem beside the others.
    .PARAMETER Refresh
    Asks Hyper-V now. Without it a list of the last 60 seconds is good enough to know which VMs to read; their own values are always read.
    #>
    [CmdletBinding()]
    param([switch] $Refresh)

    $known = Get-Variable -Name CastellanKnownVM -Scope Global -ErrorAction SilentlyContinue
    if (-not $Refresh -and $null -ne $known -and $null -ne $known.Value -and ([datetime]::UtcNow - $known.Value.At).TotalSeconds -lt 60) {
        return $known.Value.List
    }
    $list = @(Read-List -What 'virtual machines' -From { param($GoOn) Get-VM @GoOn })
    Set-Variable -Name CastellanKnownVM -Scope Global -Value @{ At = [datetime]::UtcNow; List = $list }
    return $list
}
