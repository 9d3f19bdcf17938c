function Get-LoadList {
    <#
    .SYNOPSIS
    The full paths of the scripts to load, in order. With -ReadOnly none that could change anything.
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
