function Set-EventChannelSetting {
    <#
    .SYNOPSIS
    Switches one event channel of Hyper-V on or off, or sets its size.
    .NOTES
    The name of a channel is a pattern for Get-WinEvent, so that only an exact name counts.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $name = "$($Key.channel)"
    if ($name -cnotmatch '\AMicrosoft-Windows-Hyper-V-[A-Za-z0-9/_ -]+\z') {
        throw 'This is no event channel of Hyper-V. Nothing was changed.'
    }
    if ($Property -cnotin 'enabled', 'maximumSize') { throw "There is no setting '$Property' here." }
    $member = if ($Property -ceq 'enabled') { 'IsEnabled' } else { 'MaximumSizeInBytes' }
    $find = { @(Get-WinEvent -ListLog $name -ErrorAction Stop | Where-Object -FilterScript { "$($_.LogName)" -ceq $name }) }
    $read = {
        $found = @(& $find)
        if ($found.Count -eq 1) { Get-PropertyState -InputObject $found[0] -Name $member } else { @{ absent = $true } }
    }
    if (-not $PSCmdlet.ShouldProcess($name, "$member $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read $read -Write {
        param($Wanted)
        $found = @(& $find)
        $found[0].$member = $Wanted.v
        $found[0].SaveChanges()
    }
}
