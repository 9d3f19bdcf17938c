function Get-AccountNameFact {
    <#
    .SYNOPSIS
    The accounts and groups that Windows means by the names asked for, by SID and with their whole name; absent where no account has the name.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        $name = "$($each.name)"
        $sid = Read-OrError -From { Find-SeamAccountSid -Name $name }
        if ($sid -is [System.Management.Automation.ErrorRecord]) {
            $unread = ConvertTo-UnreadState -ErrorRecord $sid
            New-FactRow -Key @{ name = $name } -Fact ([ordered] @{ sid = $unread; name = $unread })
            continue
        }
        if ("$sid" -eq '') {
            New-FactRow -Key @{ name = $name } -Fact ([ordered] @{ sid = @{ absent = $true }; name = @{ absent = $true } })
            continue
        }
        $whole = ConvertTo-SeamAccountName -Sid $sid
        New-FactRow -Key @{ name = $name } -Fact ([ordered] @{ sid = @{ v = "$sid" }; name = $(if ("$whole" -eq '') { @{ absent = $true } } else { @{ v = "$whole" } }) })
    }
}
