function ConvertTo-ServiceState {
    <#
    .SYNOPSIS
    Start type and state of a service in words that are the same in every language.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [object] $Service)

    $start = "$($Service.StartMode)"
    if ($start -ceq 'Auto') { $start = if ($Service.DelayedAutoStart) { 'AutomaticDelayed' } else { 'Automatic' } }
    return @{ startType = @{ v = $start }; state = @{ v = "$($Service.State)" } }
}
