function Get-AccountFact {
    <#
    .SYNOPSIS
    What Windows calls the accounts and groups asked for by SID; absent where it knows no name.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        $sid = $each.sid
        $name = ConvertTo-SeamAccountName -Sid $sid
        New-FactRow -Key @{ sid = $sid } -Fact ([ordered] @{
            name = $(if ("$name" -eq '') { @{ absent = $true } } else { @{ v = $name } })
        })
    }
}
