function Set-ServiceSetting {
    <#
    .SYNOPSIS
    Sets how a service starts, or starts and stops it.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if (@('startType', 'state') -cnotcontains $Property) { throw "There is no setting '$Property' here." }
    # One of the closed list: letters and digits, so that it is neither a pattern nor the end of a filter.
    $name = "$($Key.service)"
    if (-not $PSCmdlet.ShouldProcess($name, "$Property $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read {
        $found = @(Get-CimInstance -ClassName Win32_Service -Filter "Name='$name'")
        if ($found.Count -ne 1) { @{ absent = $true } } else { (ConvertTo-ServiceState -Service $found[0])[$Property] }
    } -Write {
        param($Wanted)
        if ($Property -ceq 'state') {
            # Without -Force: a service that others depend on is not torn down with them.
            if ($Wanted.v -ceq 'Running') { Start-Service -Name $name } else { Stop-Service -Name $name }
        }
        else { Set-SeamServiceStart -Name $name -StartType $Wanted.v }
    }
}
