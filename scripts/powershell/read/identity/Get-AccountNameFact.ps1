function Get-AccountNameFact {
    <#
    .SYNOPSIS
    The accounts and groups that Windows means by the names asked for, by SID and with their whole name; absent where no account has the
    name.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        $asked = $each.name
        $sid = Read-OrError -From { Find-SeamAccountSid -Name $asked }
        if ($sid -is [System.Management.Automation.ErrorRecord]) {
            $unread = ConvertTo-UnreadState -ErrorRecord $sid
            New-FactRow -Key @{ name = $asked } -Fact ([ordered] @{ sid = $unread; name = $unread })
            continue
        }
        if ("$sid" -eq '') {
            New-FactRow -Key @{ name = $asked } -Fact ([ordered] @{ sid = @{ absent = $true }; name = @{ absent = $true } })
            continue
        }
        $whole = ConvertTo-SeamAccountName -Sid $sid
        New-FactRow -Key @{ name = $asked } -Fact ([ordered] @{
            sid = @{ v = "$sid" }
            name = $(if ("$whole" -eq '') { @{ absent = $true } } else { @{ v = "$whole" } })
        })
    }
}
