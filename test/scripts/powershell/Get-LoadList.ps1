function Get-LoadList {
    <#
    .SYNOPSIS
    The scripts that the modules are made of, for tests that load them one by one. With -ReadOnly those of Castellan.Read.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([switch] $ReadOnly)

    $root = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..', '..', 'scripts', 'powershell'))
    foreach ($verb in @('read') + @(if (-not $ReadOnly) { 'write' })) {
        Get-ChildItem -LiteralPath (Join-Path -Path $root -ChildPath $verb) -Filter '*.ps1' -File -Recurse |
            Sort-Object -Property FullName | ForEach-Object -Process { $_.FullName }
    }
}
