# Files of virtual disks: their size, last write and attribute, and the entries of their access lists.

function Get-DiskFileRecord {
    <#
    .SYNOPSIS
    What a world says of the file of a disk, and what it has where the world says nothing.
    #>
    param([psobject] $World, [string] $Path)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.GetItemCommand'
    $own = @($World.diskFiles | Where-Object -FilterScript { $null -ne $_ -and $_.path -eq $Path })[0]
    $machine = Find-InWorld -World $World -List 'vms' -By 'disk' -Key $Path -KeyOf { param($Record) $Record.HardDrives.Path }
    $chained = @($World.vhds | Where-Object -FilterScript { $null -ne $_ -and $Path -in $_.Path, $_.ParentPath }).Count -gt 0
    if ($null -eq $own -and $null -eq $machine -and -not $chained) {
        throw (New-Fault -Message "Could not find item $Path." -Id 'ItemNotFound,Microsoft.PowerShell.Commands.GetItemCommand' -Category ObjectNotFound)
    }
    $record = [ordered] @{
        path = $Path
        Length = 21474836480
        LastWriteTimeUtc = '2026/11/20T06:00:00Z'
        IsReadOnly = $false
        access = 'D:AI' + $(if ($null -ne $machine) { "(A;;0x12019f;;;$(ConvertTo-VmSid -Vm $machine.Id))" }) + '(A;ID;FA;;;S-1-5-18)(A;ID;FA;;;S-1-5-32-544)'
    }
    if ($null -ne $own) { foreach ($property in $own.PSObject.Properties) { $record[$property.Name] = $property.Value } }
    return [pscustomobject] $record
}

function Get-SeamFileItem {
    [CmdletBinding()]
    param([string] $LiteralPath)

    Wait-World -Count 1
    $record = Get-DiskFileRecord -World (Get-World) -Path $LiteralPath
    [pscustomobject] @{
        Length = [long] $record.Length
        IsReadOnly = [bool] $record.IsReadOnly
        LastWriteTimeUtc = [datetime]::Parse(
            "$($record.LastWriteTimeUtc)".Replace('/', '-'),
            [cultureinfo]::InvariantCulture,
            [Globalization.DateTimeStyles]::RoundtripKind
        )
    }
}

function Get-SeamFileAccessRule {
    [CmdletBinding()]
    param([string] $LiteralPath)

    Wait-World -Count 1
    foreach ($found in [regex]::Matches((Get-DiskFileRecord -World (Get-World) -Path $LiteralPath).access, '\(([AD]);[^;]*;([^;]*);;;([^)]*)\)')) {
        $right = $found.Groups[2].Value
        [pscustomobject] @{
            Sid = $found.Groups[3].Value
            Mask = $(if ($right -ceq 'FA') { 0x1f01ffL } else { [Convert]::ToInt64($right, 16) })
            Allow = $found.Groups[1].Value -ceq 'A'
        }
    }
}

function Edit-DiskFile {
    param([string] $LiteralPath, [string] $Name, [object] $Value)

    Edit-World -Argument $LiteralPath, $Name, $Value -Change {
        param($World, $Path, $Name, $Value)
        $record = Get-DiskFileRecord -World $World -Path $Path
        $record.$Name = $Value
        Set-Member -InputObject $World -Name 'diskFiles' -Value @(
            @($World.diskFiles | Where-Object -FilterScript { $null -ne $_ -and $_.path -ne $Path }) + $record
        )
    }
}

function Set-SeamFileAccess {
    [CmdletBinding()]
    param([string] $LiteralPath, [string] $Sid, [string] $Right)

    $access = (Get-DiskFileRecord -World (Get-World) -Path $LiteralPath).access -creplace "\([AD];;[^;]*;;;$([regex]::Escape($Sid))\)", ''
    $entry = switch -CaseSensitive ($Right) { 'ReadWrite' { "(A;;0x12019f;;;$Sid)" } 'Read' { "(A;;0x120089;;;$Sid)" } default { '' } }
    Edit-DiskFile -LiteralPath $LiteralPath -Name 'access' -Value ($access -creplace '\AD:AI', "D:AI$entry")
}

function Set-SeamReadOnly {
    [CmdletBinding()]
    param([string] $LiteralPath, [bool] $Value)

    Edit-DiskFile -LiteralPath $LiteralPath -Name 'IsReadOnly' -Value $Value
}

function Get-WorldFolderTable {
    <#
    .SYNOPSIS
    The names of the folders and files in each folder that holds files of disks. Made once for each world that was read.
    #>
    param([psobject] $World)

    if ([object]::ReferenceEquals($World, $global:CastellanFoldersOf)) { return $global:CastellanFolders }
    $table = @{}
    $all = @($World.vms |
        ForEach-Object -Process { $_.HardDrives } |
        Where-Object -FilterScript { $null -eq $_.DiskNumber }) + @($World.diskFiles)
    foreach ($path in @($all | Where-Object -FilterScript { $null -ne $_ } | ForEach-Object -Process { "$($_.Path)" })) {
        $kind = 'File'
        $name = $path
        for ($at = $name.LastIndexOf('\'); $at -gt 0; $at = $name.LastIndexOf('\')) {
            $folder = $name.Substring(0, $at)
            if (-not $table.ContainsKey($folder)) { $table[$folder] = @{ Folder = @{}; File = @{} } }
            $table[$folder][$kind][$name.Substring($at + 1)] = $true
            $kind = 'Folder'
            $name = $folder
        }
    }
    $global:CastellanFolders = $table
    $global:CastellanFoldersOf = $World
    return $table
}

function Get-SeamFolderEntry {
    [CmdletBinding()]
    param([string] $LiteralPath)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.GetChildItemCommand'
    Wait-World -Count 1
    $world = Get-World
    if (@($world.conditions.deniedFolders) -contains $LiteralPath) {
        throw (New-Object -TypeName System.UnauthorizedAccessException -ArgumentList "Access to the path '$LiteralPath' is denied.")
    }
    $head = $LiteralPath.TrimEnd('\') + '\'
    $own = (Get-WorldFolderTable -World $world)[$LiteralPath.TrimEnd('\')]
    if ($null -eq $own) { return }
    foreach ($folder in @($own.Folder.Keys | Sort-Object)) {
        [pscustomobject] @{
            FullName = "$head$folder"
            IsFolder = $true
            IsLink = $false
            IsMount = $false
            Length = 0L
            LastWriteTimeUtc = [datetime]::UtcNow
        }
    }
    foreach ($file in @($own.File.Keys | Sort-Object)) {
        $item = Get-SeamFileItem -LiteralPath "$head$file"
        [pscustomobject] @{
            FullName = "$head$file"
            IsFolder = $false
            IsLink = $false
            IsMount = $false
            Length = $item.Length
            LastWriteTimeUtc = $item.LastWriteTimeUtc
        }
    }
}

function Get-WorldLink {
    <#
    .SYNOPSIS
    A link or a mount point of the world (`links`). Every other path that is asked for is there, and is neither.
    #>
    param([psobject] $World, [string] $Path)

    $own = @(@($World.links) | Where-Object -FilterScript { $null -ne $_ -and $_.path -eq $Path })[0]
    $mounted = @(@($World.partition) |
        Where-Object -FilterScript { $null -ne $_ } |
        ForEach-Object -Process { $_.AccessPaths } |
        Where-Object -FilterScript { "$_".TrimEnd('\') -eq $Path }).Count -gt 0
    [pscustomobject] @{ IsLink = $null -ne $own; IsMount = $mounted; Target = $(if ($null -ne $own) { $own.target } else { '' }) }
}

function Get-SeamLink {
    [CmdletBinding()]
    param([string] $LiteralPath)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.GetItemCommand'
    Wait-World -Count 1
    return Get-WorldLink -World (Get-World) -Path $LiteralPath
}

function Get-SeamPlainPath {
    [CmdletBinding()]
    param([string[]] $LiteralPath)

    $world = Get-World
    if (-not $world.identity.Administrator) { return }
    Wait-World -Count $LiteralPath.Count
    foreach ($each in $LiteralPath) {
        $link = Get-WorldLink -World $world -Path $each
        if (-not $link.IsLink -and -not $link.IsMount) { $each }
    }
}
