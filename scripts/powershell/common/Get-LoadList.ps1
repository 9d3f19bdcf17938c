function Get-LoadList {
    <#
    .SYNOPSIS
    The scripts that the modules are made of, in their order, for tests and for reading by hand. With -ReadOnly those of Castellan.Read.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([switch] $ReadOnly)

    $root = Split-Path -Path $PSScriptRoot -Parent
    $folder = @('common', 'common/seam', 'collect')
    if (-not $ReadOnly) { $folder += @('apply', 'apply/seam', 'actions') }
    foreach ($each in $folder) {
        Get-ChildItem -LiteralPath (Join-Path -Path $root -ChildPath $each) -Filter '*.ps1' -File |
            Sort-Object -Property Name | ForEach-Object -Process { $_.FullName }
    }
}
