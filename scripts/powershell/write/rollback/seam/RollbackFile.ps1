function New-SeamFileStream {
    <#
    .SYNOPSIS
    Opens a file for writing by this process alone. With CreateNew exactly one process wins, on Windows and elsewhere.
    .NOTES
    Readers are let in: on Unix the file is made first and locked then, and a reader in between would keep the winner from writing.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    [OutputType([System.IO.FileStream])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [System.IO.FileMode] $Mode)

    if ($PSCmdlet.ShouldProcess($LiteralPath)) { return [IO.File]::Open($LiteralPath, $Mode, [IO.FileAccess]::Write, [IO.FileShare]::Read) }
}

function Get-SeamVolume {
    <#
    .SYNOPSIS
    Kind and file system of the volume that a path is on.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $drive = New-Object -TypeName System.IO.DriveInfo -ArgumentList ([IO.Path]::GetPathRoot($LiteralPath))
    return @{ kind = "$($drive.DriveType)"; format = "$($drive.DriveFormat)" }
}
