function Get-AuditSetting {
    <#
    .SYNOPSIS
    What a subcategory records: success, failure, both or nothing. Throws where this Windows does not have it.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [guid] $Subcategory)

    # Column names are translated, columns are not: target 2, GUID 4, number 7.
    $row = @(Invoke-SeamAuditpolBackup | ConvertFrom-Csv -Header a, b, c, d, e, f, g | Where-Object -FilterScript { $_.b -ceq 'System' -and "$($_.d)" -eq "{$Subcategory}" })
    if ($row.Count -ne 1 -or "$($row[0].g)" -cnotmatch '\A[0-3]\z') { throw "This Windows has no audit subcategory $Subcategory." }
    $number = [int] $row[0].g
    if ($number -band 1) { 'success' }
    if ($number -band 2) { 'failure' }
}
