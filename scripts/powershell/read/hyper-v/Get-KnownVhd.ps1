function Get-KnownVhd {
    <#
    .SYNOPSIS
    What Get-VHD gives for a file, or its error in its place. A file that was asked for is not asked for again.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Path, [Parameter(Mandatory = $true)] [hashtable] $Known)

    if (-not $Known.ContainsKey($Path)) { $Known[$Path] = Read-OrError -From { Get-VHD -Path $Path } }
    return $Known[$Path]
}

function Get-ParentState {
    <#
    .SYNOPSIS
    The chain of parents as a state. It is not read where one of them cannot be opened: the chain is broken, or locked.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [object] $Disk, [Parameter(Mandatory = $true)] [hashtable] $Known)

    $chain = @()
    $next = $Disk
    while ($true) {
        if ($next -is [System.Management.Automation.ErrorRecord]) { return ConvertTo-UnreadState -ErrorRecord $next }
        if ((Get-PropertyText -InputObject $next -Name 'VhdType') -ceq '') {
            return New-UnreadState -Message 'Hyper-V does not say which kind of disk it is.'
        }
        $parent = Get-PropertyText -InputObject $next -Name 'ParentPath'
        if ($parent -ceq '') { break }
        if ($chain -contains $parent -or $chain.Count -ge 64) {
            return New-UnreadState -Message 'The chain of parent disks is a circle, or longer than 64 files.'
        }
        $chain += $parent
        $next = Get-KnownVhd -Path $parent -Known $Known
    }
    [object[]] $list = @($chain)
    return @{ v = $list }
}
