function Get-KnownVM {
    <#
    .SYNOPSIS
    The virtual machines, listed once for all collectors of a scan: with many machines the list is what costs most.
    .PARAMETER Refresh
    Asks Hyper-V now. Without it a list of the last 60 seconds is good enough to know which machines to ask about; their own values are always read.
    #>
    [CmdletBinding()]
    param([switch] $Refresh)

    $known = Get-Variable -Name CastellanKnownVM -Scope Global -ErrorAction SilentlyContinue
    if (-not $Refresh -and $null -ne $known -and $null -ne $known.Value -and ([datetime]::UtcNow - $known.Value.At).TotalSeconds -lt 60) { return $known.Value.List }
    $list = @(Get-VM)
    Set-Variable -Name CastellanKnownVM -Scope Global -Value @{ At = [datetime]::UtcNow; List = $list }
    return $list
}
