function Get-LabLoadList {
    <#
    .SYNOPSIS
    The full paths of the stand-ins, in order; they are loaded after the product's scripts and win.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [string] $Product, [switch] $ReadOnly)

    if ("$env:CASTELLAN_WORLD" -ceq '') { return @('Get-CimInstance', 'Get-SeamModuleBase' | ForEach-Object -Process { Join-Path -Path $PSScriptRoot -ChildPath "$_.ps1" }) }
    Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath '../simulator/module') -Filter '*.ps1' -File |
        Sort-Object -Property Name | ForEach-Object -Process { $_.FullName }
    Join-Path -Path $Product -ChildPath 'common/seam/Registry.ps1'
    if (-not $ReadOnly) { Join-Path -Path $Product -ChildPath 'apply/seam/RegistryWriting.ps1' }
}
