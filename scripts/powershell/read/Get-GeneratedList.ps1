function Get-GeneratedList {
    <#
    .SYNOPSIS
    One of the lists that are generated from the subjects, the catalogue and the engine.
    .DESCRIPTION
    The lists are one folder above this script, and one folder above the module that it becomes a part of.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [ValidateSet('cmdlets', 'register', 'settable', 'never-touch')] [string] $Name)

    $file = Join-Path -Path (Get-ProductFolder) -ChildPath "$Name.generated.json"
    if (-not (Test-Path -LiteralPath $file)) { throw "The list $file is missing. Nothing is read or set without it." }
    return Get-Content -LiteralPath $file -Raw -Encoding UTF8 | ConvertFrom-Json
}

function Get-ProductFolder {
    <#
    .SYNOPSIS
    The folder of the entry scripts and of the generated lists.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    return Split-Path -Path $PSScriptRoot -Parent
}
