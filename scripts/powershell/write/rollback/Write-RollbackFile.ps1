function Write-RollbackFile {
    <#
    .SYNOPSIS
    Writes one JSON file of a rollback, through to the disk.
    .PARAMETER Mode
    CreateNew throws where the file is there already.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [string] $Name,
        [Parameter(Mandatory = $true)] [object] $Content,
        [System.IO.FileMode] $Mode = [System.IO.FileMode]::Create
    )

    Write-RollbackText -LiteralPath ([IO.Path]::Combine($Folder, $Name)) -Text (ConvertTo-AsciiJson -InputObject $Content) -Mode $Mode
}

function Write-RollbackText {
    <#
    .SYNOPSIS
    Writes a text of ASCII, through to the disk.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [string] $Text,
        [System.IO.FileMode] $Mode = [System.IO.FileMode]::CreateNew
    )

    $file = New-SeamFileStream -LiteralPath $LiteralPath -Mode $Mode
    try {
        $bytes = [Text.Encoding]::ASCII.GetBytes($Text)
        $file.Write($bytes, 0, $bytes.Length)
        $file.Flush($true)
    }
    finally { $file.Dispose() }
}

function Write-RollbackWhole {
    <#
    .SYNOPSIS
    Writes one JSON file beside and renames it, so that a reader never finds a part of it.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Folder,
        [Parameter(Mandatory = $true)] [string] $Name,
        [Parameter(Mandatory = $true)] [object] $Content
    )

    $path = [IO.Path]::Combine($Folder, $Name)
    Write-RollbackFile -Folder $Folder -Name "$Name.new" -Content $Content
    # .NET Framework knows no move that replaces, and Windows keeps the name of a removed file for as long as a reader has it open.
    if ([IO.File]::Exists($path)) { [IO.File]::Replace("$path.new", $path, [NullString]::Value) }
    else { [IO.File]::Move("$path.new", $path) }
}

function Clear-RollbackReserve {
    <#
    .SYNOPSIS
    Gives the disk back what was set aside at planting, so that claim and result can be written on a full one.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    [IO.File]::Delete([IO.Path]::Combine($Folder, 'reserve'))
}
