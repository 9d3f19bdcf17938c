function Get-ParentDiskFact {
    <#
    .SYNOPSIS
    Whether the files of parent disks asked for have the attribute read-only.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        $path = $each.path
        $file = Read-OrError -From { Get-SeamFileItem -LiteralPath $path }
        New-FactRow -Key @{ path = $path } -Fact ([ordered] @{ readOnly = Get-PropertyState -InputObject $file -Name 'IsReadOnly' })
    }
}
