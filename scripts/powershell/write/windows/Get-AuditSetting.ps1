function Get-AuditSetting {
    <#
    .SYNOPSIS
    What a subcategory records: success, failure, both or nothing. Throws where this Windows does not have it, and on everything that is no
    whole backup.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [guid] $Subcategory)

    # Column names are translated, columns are not: target 2, name 3, GUID 4, number 7. The target of most rows stands for all users; its
    # name is translated too.
    $line = @(Invoke-SeamAuditpolBackup | ConvertFrom-Csv -Header a, b, c, d, e, f, g | ForEach-Object -Process {
            @{
                target = "$($_.b)".Trim()
                name = "$($_.c)".Trim()
                guid = "$($_.d)".Trim()
                number = "$($_.g)".Trim()
                whole = $null -ne $_.g
            }
        })
    $isSetting = { param($Each)
        $Each.target -cne '' -and $Each.guid -match '\A\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}\z' -and
            $Each.number -cmatch '\A[0-3]\z'
    }
    $all = @($line | Where-Object -FilterScript { & $isSetting $_ })
    if ($all.Count -eq 0) { throw 'This is no backup of auditpol: it holds no row with a GUID and a number.' }
    # Behind the subcategories stand rows without target and GUID (the options). Where they are missing, the backup is cut off.
    $isOption = $false
    foreach ($each in $line) {
        $isOption = -not (& $isSetting $each) -and
            ($isOption -or ($each.whole -and $each.target -ceq '' -and $each.guid -ceq '' -and $each.name -cne ''))
    }
    if (-not $isOption) { throw 'The backup of auditpol is cut off: its options are missing.' }
    $target = @($all | Group-Object -Property { $_.target } -CaseSensitive | Sort-Object -Property Count -Descending)
    if ($target.Count -gt 1 -and $target[0].Count -eq $target[1].Count) {
        throw 'The backup of auditpol does not show which rows are for all users.'
    }
    $own = @($all | Where-Object -FilterScript { $_.target -ceq $target[0].Name })
    $twice = @($own | Group-Object -Property { $_.guid } | Where-Object -FilterScript { $_.Count -gt 1 })
    if ($twice.Count -gt 0) { throw "The backup of auditpol names the subcategory $($twice[0].Name) twice." }
    $row = @($own | Where-Object -FilterScript { $_.guid -eq "{$Subcategory}" })
    if ($row.Count -eq 0) { throw "This Windows has no audit subcategory $Subcategory." }
    $number = [int] $row[0].number
    if ($number -band 1) { 'success' }
    if ($number -band 2) { 'failure' }
}
