function Get-LocalGroupFact {
    <#
    .SYNOPSIS
    Members of the local groups asked for, by SID.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        $sid = $each.group
        try {
            $member = @(Get-LocalGroupMemberSid -Sid $sid)
            $name = @($member | ForEach-Object -Process { (@($_, (ConvertTo-SeamAccountName -Sid $_)) -join ' ').TrimEnd() })
            $fact = [ordered] @{ members = ConvertTo-FactState -Value $member -List; memberNames = ConvertTo-FactState -Value $name -List }
        }
        catch {
            $unread = ConvertTo-UnreadState -ErrorRecord $_
            $fact = [ordered] @{ members = $unread; memberNames = $unread }
        }
        New-FactRow -Key @{ group = $sid } -Fact $fact
    }
}
