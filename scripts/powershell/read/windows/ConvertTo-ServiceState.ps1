function ConvertTo-ServiceState {
    <#
    .SYNOPSIS
    Start type and state of a service in words that are the same in every language.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [object] $Service)

    return @{
        startType = Get-PropertyState -InputObject $Service -Name 'StartMode' -Convert {
            param($Mode)
            if ("$Mode" -cne 'Auto') { return "$Mode" }
            $delayed = Get-PropertyState -InputObject $Service -Name 'DelayedAutoStart'
            if (-not $delayed.ContainsKey('v')) {
                return New-UnreadState -Message 'Windows does not say whether the automatic start is delayed.'
            }
            if ($delayed.v -eq $true) { 'AutomaticDelayed' } else { 'Automatic' }
        }
        state = Get-PropertyState -InputObject $Service -Name 'State'
    }
}
