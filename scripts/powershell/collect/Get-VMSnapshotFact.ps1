function Get-VMSnapshotFact {
    <#
    .SYNOPSIS
    Checkpoints of virtual machines.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $single = [ordered] @{ name = 'Name'; state = 'State'; type = 'SnapshotType'; createdAt = 'CreationTime' }
    $of = { param($Machine) [ordered] @{ vm = ConvertTo-FactState -Value (Get-PropertyText -InputObject $Machine -Name 'Id'); vmName = Get-PropertyState -InputObject $Machine -Name 'Name' } }
    Read-EachVM -Ask { param($Machine) Get-VMSnapshot -VM $Machine } -AsRow {
        param($Checkpoint, $Machine)
        $fact = & $of $Machine
        foreach ($name in $single.Keys) { $fact[$name] = Get-PropertyState -InputObject $Checkpoint -Name $single[$name] }
        New-FactRow -Of 'checkpoint' -Key @{ checkpoint = (Get-PropertyText -InputObject $Checkpoint -Name 'Id').ToLowerInvariant() } -Fact $fact
    } -AsUnread {
        param($Machine, $State)
        $fact = & $of $Machine
        foreach ($name in $single.Keys) { $fact[$name] = $State }
        New-FactRow -Key @{ checkpoint = "unread:$(Get-PropertyText -InputObject $Machine -Name 'Id')" } -Fact $fact
    }
}
