# The folder that the product keeps its data in. Folders of the computer that runs the test (their paths begin with /) are real:
# the world says who may what in them, and those it does not name are of SYSTEM and Administrators alone.

function Get-SeamFolderKind {
    [CmdletBinding()]
    param([string] $LiteralPath)

    $found = @((Get-World).files | Where-Object -FilterScript { $_.path -eq $LiteralPath })
    if ($found.Count -eq 0 -and $LiteralPath.StartsWith('/')) {
        try { $attribute = [IO.File]::GetAttributes($LiteralPath) } catch { return 'none' }
        if (($attribute -band [IO.FileAttributes]::ReparsePoint) -ne 0) { return 'link' }
        return $(if (($attribute -band [IO.FileAttributes]::Directory) -ne 0) { 'folder' } else { 'file' })
    }
    if ($found.Count -eq 0) { return 'none' }
    return $(if ($null -ne $found[0].PSObject.Properties['kind']) { $found[0].kind } else { 'folder' })
}

function New-SeamProtectedFolder {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Sddl)

    Assert-Elevated -Method -Command 'Create'
    if ($LiteralPath.StartsWith('/')) { [void] [IO.Directory]::CreateDirectory($LiteralPath) }
    Edit-World -Argument $LiteralPath, $Sddl -Change {
        param($World, $Path, $Sddl)
        # A condition of the world: the volume keeps no lists of its own, or the list of the folder above.
        $weak = $World.conditions.PSObject.Properties['newFolderAccess']
        $access = if ($null -ne $weak) { $weak.Value } else { $Sddl -creplace '^O:BA', '' -creplace '^D:P(?!AI)', 'D:PAI' }
        $World.files = @(@($World.files) + [pscustomobject] @{
            path = $Path
            owner = ($Sddl -creplace '^O:BA.*$', 'S-1-5-32-544')
            access = $access
            audit = $null
        })
    }
}

function Move-SeamFolder {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Destination)

    Assert-Elevated -Method -Command 'Move'
    if ($LiteralPath.StartsWith('/')) { [IO.Directory]::Move($LiteralPath, $Destination) }
    Edit-World -Argument $LiteralPath, $Destination -Change {
        param($World, $Path, $Destination)
        # A condition of the world: another program creates a folder of that name a moment before.
        $quicker = $World.conditions.PSObject.Properties['quickerOwner']
        if ($null -ne $quicker) {
            $World.files = @(@($World.files) + [pscustomobject] @{
                path = $Destination
                owner = $quicker.Value
                access = 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)'
                audit = $null
            })
        }
        if (@($World.files | Where-Object -FilterScript { $_.path -eq $Destination }).Count -eq 0) {
            (Get-WorldFile -World $World -Path $Path).path = $Destination
        }
    }
    if ((Get-SeamFolderKind -LiteralPath $LiteralPath) -cne 'none') {
        throw (New-Object -TypeName System.IO.IOException -ArgumentList 'Cannot create a file when that file already exists.')
    }
}

function Remove-SeamEmptyFolder {
    [CmdletBinding()]
    param([string] $LiteralPath)

    Assert-Elevated -Method -Command 'Delete'
    if ($LiteralPath.StartsWith('/')) { [IO.Directory]::Delete($LiteralPath, $false) }
    if (@((Get-World).files | Where-Object -FilterScript { $_.path -like "$([WildcardPattern]::Escape($LiteralPath))\*" }).Count -gt 0) {
        throw (New-Object -TypeName System.IO.IOException -ArgumentList 'The directory is not empty.')
    }
    Edit-World -Argument $LiteralPath -Change {
        param($World, $Path)
        $World.files = @($World.files | Where-Object -FilterScript { $_.path -ne $Path })
    }
}

function Get-SeamProgramItem {
    [CmdletBinding()]
    param([string] $LiteralPath)

    $world = Get-World
    # A condition of the world: folders whose files nothing lists, though their own security can be read.
    $unlisted = $world.conditions.PSObject.Properties['unlistedFolders']
    if ($null -ne $unlisted -and @($unlisted.Value) -contains $LiteralPath) {
        throw (New-Object -TypeName System.UnauthorizedAccessException -ArgumentList "Access to the path '$LiteralPath' is denied.")
    }
    $head = $LiteralPath.TrimEnd('\') + '\'
    foreach ($file in @($world.files | Where-Object -FilterScript {
        $_.path.StartsWith($head, [StringComparison]::OrdinalIgnoreCase) -and
            -not $_.path.Substring($head.Length).Contains('\') -and
            $_.path.Length -gt $head.Length
    })) {
        [pscustomobject] @{ FullName = $file.path; Kind = Get-SeamFolderKind -LiteralPath $file.path }
    }
}

function Get-SeamProgramSecurity {
    [CmdletBinding()]
    param([string] $LiteralPath)

    return @{
        Owner = Get-SeamFileSecurity -LiteralPath $LiteralPath -Section 'Owner'
        Access = Get-SeamFileSecurity -LiteralPath $LiteralPath -Section 'Access'
    }
}
