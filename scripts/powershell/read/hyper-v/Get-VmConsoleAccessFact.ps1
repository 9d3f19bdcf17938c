function Get-VmConsoleAccessFact {
    <#
    .SYNOPSIS
    The accounts that may open the console of each virtual machine, by SID. Administrators of Hyper-V are not in this list.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    # -VMId takes a list, and each entry names its VM.
    Read-EachVM -AskAll { param($Each, $GoOn)
        Get-VMConnectAccess -VMId @($Each | ForEach-Object -Process { $_.Id }) @GoOn
    } -Whole { param($Ace) @{ Ace = @($Ace) } } -Ask {
        param($Machine)
        @{ Ace = @(Get-VMConnectAccess -VMId $Machine.Id | Where-Object -FilterScript { $null -ne $_ }) }
    } -AsRow {
        param($Part, $Machine)
        ConvertTo-ConsoleAccessRow -Machine $Machine -Account (Get-ConsoleAccountState -Ace $Part[0].Ace)
    } -AsUnread { param($Machine, $State) ConvertTo-ConsoleAccessRow -Machine $Machine -Account $State }
}

function ConvertTo-ConsoleAccessRow {
    <#
    .SYNOPSIS
    The row of one virtual machine.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [object] $Machine, [Parameter(Mandatory = $true)] [hashtable] $Account)

    New-FactRow -Of 'virtual machine' -Key @{
        vm = (Get-PropertyText -InputObject $Machine -Name 'Id')
    } -Fact ([ordered] @{ vmName = Get-PropertyState -InputObject $Machine -Name 'Name'; accounts = $Account })
}

function Get-ConsoleAccountState {
    <#
    .SYNOPSIS
    The SIDs of the entries that allow access. An entry without SID or without its kind makes the list unread.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Ace)

    [object[]] $sid = @()
    foreach ($each in $Ace) {
        $access = Get-PropertyText -InputObject $each -Name 'Access'
        if ($access -ceq 'Denied') { continue }
        $id = Get-PropertyText -InputObject $each -Name 'UserId'
        if ($access -cne 'Allowed' -or $id -cnotmatch '\AS-1(-(0|[1-9][0-9]*))+\z') {
            return New-UnreadState -Message 'Hyper-V does not name the account of a console access entry.'
        }
        $sid += $id
    }
    return @{ v = $sid }
}
