function Copy-RollbackScript {
    <#
    .SYNOPSIS
    Copies what the task runs into the folder of the rollback and answers the hash of each file: a later version of Castellan changes
    nothing there.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    $source = Get-ProductFolder
    $hash = @{}
    [void] [IO.Directory]::CreateDirectory([IO.Path]::Combine($Folder, 'scripts', 'modules'))
    $file = @('rollback.ps1') + @('Castellan.Read.psd1', 'Castellan.Read.psm1', 'Castellan.Write.psd1', 'Castellan.Write.psm1' |
        ForEach-Object -Process { "modules/$_" }) +
    @('cmdlets', 'register', 'settable', 'never-touch' | ForEach-Object -Process { "$_.generated.json" })
    foreach ($each in $file) {
        $from = [IO.Path]::Combine([string[]] (@($source) + $each.Split('/')))
        $to = [IO.Path]::Combine([string[]] (@($Folder, 'scripts') + $each.Split('/')))
        [IO.File]::Copy($from, $to, $false)
        $hash["scripts/$each"] = Get-RollbackHash -LiteralPath $to
        if ($hash["scripts/$each"] -cne (Get-RollbackHash -LiteralPath $from)) { throw "$each was changed while it was copied." }
    }
    return $hash
}

function Get-RollbackHash {
    <#
    .SYNOPSIS
    SHA-256 of a file, in hex; empty where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    if (-not [IO.File]::Exists($LiteralPath)) { return '' }
    $sha = [System.Security.Cryptography.SHA256]::Create()
    try { return -join @($sha.ComputeHash([IO.File]::ReadAllBytes($LiteralPath)) | ForEach-Object -Process { $_.ToString('x2') }) }
    finally { $sha.Dispose() }
}

function Test-RollbackHash {
    <#
    .SYNOPSIS
    Whether each file of a rollback is as it was at planting.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [psobject] $Setup)

    $named = @($Setup.files.PSObject.Properties)
    if ($named.Count -eq 0) { return $false }
    foreach ($each in $named) {
        if (
            (Get-RollbackHash -LiteralPath ([IO.Path]::Combine([string[]] (@($Folder) + $each.Name.Split('/'))))) -cne "$($each.Value)"
        ) { return $false }
    }
    return $true
}
