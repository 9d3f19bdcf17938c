function Read-RollbackText {
    <#
    .SYNOPSIS
    The text of one file of a rollback; nothing where there is no such file. The process that waits may be writing it meanwhile.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [string] $Name)

    $file = $null
    for ($turn = 1; $null -eq $file; $turn++) {
        try {
            $file = [IO.File]::Open([IO.Path]::Combine($Folder, $Name), [IO.FileMode]::Open, [IO.FileAccess]::Read,
                ([IO.FileShare]::ReadWrite -bor [IO.FileShare]::Delete))
        }
        catch [System.IO.FileNotFoundException], [System.IO.DirectoryNotFoundException] { return $null }
        # It is being written, which takes a moment.
        catch [System.IO.IOException] { if ($turn -ge 50) { throw }; Wait-SeamMoment -Milliseconds 20 }
    }
    try {
        $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList $file, ([Text.Encoding]::UTF8)
        return $reader.ReadToEnd()
    }
    finally { $file.Dispose() }
}

function Read-RollbackFile {
    <#
    .SYNOPSIS
    One JSON file of a rollback as an object; nothing where there is none, or where it is cut off.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param([Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [string] $Name)

    $text = Read-RollbackText -Folder $Folder -Name $Name
    if ("$text".Trim() -eq '') { return $null }
    try { return ConvertFrom-Json -InputObject $text } catch { return $null }
}

function Read-RollbackClaim {
    <#
    .SYNOPSIS
    Who has decided, and for which side. Undecided while no side has, and for as long as the winner still writes it. It is open elsewhere
    where another program keeps it from being read.
    .NOTES
    A claim without readable content counts as one for the rollback only once it was declared void (Resolve-RollbackClaim).
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    $isVoid = [IO.File]::Exists([IO.Path]::Combine($Folder, 'claim.void'))
    if ($isVoid) { return @{ side = 'rollback'; by = ''; proofs = @(); isVoid = $true; isHeld = $false } }
    if (-not [IO.File]::Exists([IO.Path]::Combine($Folder, 'claim'))) {
        return @{ side = ''; by = ''; proofs = @(); isVoid = $false; isHeld = $false }
    }
    $content = $null
    $isHeld = $false
    try { $content = Read-RollbackFile -Folder $Folder -Name 'claim' } catch { $isHeld = $true }
    if ($null -eq $content -or @('keep', 'rollback') -cnotcontains "$($content.side)") {
        return @{ side = 'unreadable'; by = ''; proofs = @(); isVoid = $false; isHeld = $isHeld }
    }
    return @{
        side = "$($content.side)"
        by = "$($content.by)"
        proofs = @($content.proofs | ForEach-Object -Process { "$_" })
        isVoid = $false
        isHeld = $false
    }
}
