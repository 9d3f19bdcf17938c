function Get-AuditSetting {
    <#
    .SYNOPSIS
    What a subcategory records: success, failure, both or nothing. Throws where this Windows does not have it.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [guid] $Subcategory)

    # Column names are translated, columns are not: target 2, GUID 4, number 7. The target of most rows stands for all users; its name is translated too.
    $all = @(Invoke-SeamAuditpolBackup | ConvertFrom-Csv -Header a, b, c, d, e, f, g | Where-Object -FilterScript { "$($_.b)" -ne '' -and "$($_.d)" -like '{*}' -and "$($_.g)" -cmatch '\A[0-3]\z' })
    $target = @($all | Group-Object -Property b -CaseSensitive | Sort-Object -Property Count -Descending)
    if ($target.Count -gt 1 -and $target[0].Count -eq $target[1].Count) { throw 'The backup of auditpol does not show which rows are for all users.' }
    $row = @($all | Where-Object -FilterScript { $_.b -ceq $target[0].Name -and "$($_.d)" -eq "{$Subcategory}" })
    if ($row.Count -ne 1) { throw "This Windows has no audit subcategory $Subcategory." }
    $number = [int] $row[0].g
    if ($number -band 1) { 'success' }
    if ($number -band 2) { 'failure' }
}
