function Assert-Settable {
    <#
    .SYNOPSIS
    Throws unless the built catalogue names this address.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [ValidateSet('registry', 'userRight', 'auditSubcategory', 'optionalFeature', 'asrRule', 'localGroup', 'service')] [string] $Kind,
        [Parameter(Mandatory = $true)] [hashtable] $Key
    )

    $root = Split-Path -Path $PSScriptRoot -Parent
    $file = Join-Path -Path $root -ChildPath 'settable.generated.json'
    if (-not (Test-Path -LiteralPath $file)) { throw "The list of what may be set is missing: $file. Nothing is set without it." }
    $list = (Get-Content -LiteralPath $file -Raw -Encoding UTF8 | ConvertFrom-Json).$Kind
    if ($Kind -ceq 'registry') {
        foreach ($each in $list) { if ($each.path -ceq $Key.path -and $each.name -ceq $Key.name -and $each.kind -ceq $Key.kind) { return } }
    }
    else {
        $value = @($Key.Values)[0]
        if ($Key.Count -eq 1 -and @($list) -ccontains $value) { return }
    }
    throw "No control of this version sets this $Kind. Nothing was changed."
}
