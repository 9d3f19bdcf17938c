# The sweep over folders of VMs, over folders in memory and over what Windows says of links. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

$missing = [System.Management.Automation.ErrorCategory]::ObjectNotFound
$denied = [System.Management.Automation.ErrorCategory]::PermissionDenied
function New-Entry([string] $Path, [hashtable] $More = @{}) {
    $entry = @{
        FullName = $Path
        IsFolder = $Path -notmatch '\.\w+\z'
        IsLink = $false
        IsMount = $false
        Length = 1L
        LastWriteTimeUtc = [datetime]::new(2024, 1, 1, 0, 0, 0, [DateTimeKind]::Utc)
    }
    foreach ($name in $More.Keys) { $entry[$name] = $More[$name] }
    return [pscustomobject] $entry
}
function Get-Swept([hashtable] $Folder, [string] $Root) {
    $script:folder = $Folder
    $state = @(Get-VmFilesFact -Key @([pscustomobject] @{ path = $Root }))[-1].facts.files
    return $(if ($state.Contains('unread')) { 'unread' } else { @($state.v | ForEach-Object -Process { "$_".Split('|')[0] }) -join ' ' })
}
$swept = & {
    function Get-SeamFolderEntry([string] $LiteralPath) {
        $there = $script:folder[$LiteralPath]
        if ($null -eq $there) { $there = $missing }
        if ($there -is [System.Management.Automation.ErrorCategory]) {
            throw [System.Management.Automation.ErrorRecord]::new(
                [System.Exception]::new("Cannot find path '$LiteralPath'."),
                'PathNotFound',
                $there,
                $LiteralPath
            )
        }
        return $there
    }
    $file = New-Entry 'D:\VMs\a.vhdx'
    [ordered] @{
        whole = Get-Swept @{
            'D:\VMs' = @($file, (New-Entry 'D:\VMs\b'), (New-Entry 'D:\VMs\notes.txt'))
            'D:\VMs\b' = @(New-Entry 'D:\VMs\b\c.vhdx')
        } 'D:\VMs'
        neverCreated = Get-Swept @{ 'D:\' = @(New-Entry 'D:\Data') } 'D:\VMs'
        neverCreatedTwice = Get-Swept @{ 'D:\' = @(New-Entry 'D:\Data') } 'D:\Hyper-V\VMs'
        driveMissing = Get-Swept @{} 'D:\VMs'
        driveLocked = Get-Swept @{ 'D:\' = $denied } 'D:\VMs'
        aboveDenied = Get-Swept @{ 'D:\' = @(New-Entry 'D:\Data'); 'D:\Data' = $denied } 'D:\Data\VMs'
        volumeOfMountPointMissing = Get-Swept @{ 'D:\' = @(New-Entry 'D:\mount' @{ IsMount = $true }) } 'D:\Mount\VMs'
        thereButNotFound = Get-Swept @{ 'D:\' = @(New-Entry 'D:\VMs') } 'D:\VMs'
        folderBelowMissing = Get-Swept @{ 'D:\' = @(New-Entry 'D:\VMs'); 'D:\VMs' = @($file, (New-Entry 'D:\VMs\too-long')) } 'D:\VMs'
        folderBelowDenied = Get-Swept @{ 'D:\VMs' = @($file, (New-Entry 'D:\VMs\b')); 'D:\VMs\b' = $denied } 'D:\VMs'
        mountPoint = Get-Swept @{ 'D:\VMs' = @($file, (New-Entry 'D:\VMs\b' @{ IsMount = $true })) } 'D:\VMs'
        link = Get-Swept @{ 'D:\VMs' = @($file, (New-Entry 'D:\VMs\b' @{ IsLink = $true })) } 'D:\VMs'
        linkNotSaid = Get-Swept @{ 'D:\VMs' = @($file, (New-Entry 'D:\VMs\b' @{ IsLink = $null })) } 'D:\VMs'
        mountNotSaid = Get-Swept @{ 'D:\VMs' = @($file, (New-Entry 'D:\VMs\b' @{ IsMount = $null })) } 'D:\VMs'
    }
}
# The seam, with what Windows gives for each entry in the place of Get-ChildItem.
$kind = & {
    function Get-Kind([bool] $Folder, [string] $Attribute, [string] $LinkType, [string] $Target) {
        $script:item = [pscustomobject] @{
            FullName = 'D:\VMs\x'
            PSIsContainer = $Folder
            Attributes = [System.IO.FileAttributes] $Attribute
            LinkType = $LinkType
            Target = $Target
            Length = 5L
            LastWriteTimeUtc = [datetime]::UtcNow
        }
        function Get-ChildItem { return $script:item }
        $entry = Get-SeamFolderEntry -LiteralPath 'D:\VMs'
        return $(if ($entry.IsMount) { 'mount' } elseif ($entry.IsLink) { 'link' } elseif ($entry.IsFolder) { 'folder' } else { 'file' })
    }
    [ordered] @{
        plainFile = Get-Kind $false 'Archive' '' ''
        deduplicatedFile = Get-Kind $false 'Archive, SparseFile, ReparsePoint' '' ''
        hardLink = Get-Kind $false 'Archive' 'HardLink' 'D:\VMs\y'
        fileLink = Get-Kind $false 'Archive, ReparsePoint' 'SymbolicLink' 'E:\y.vhdx'
        plainFolder = Get-Kind $true 'Directory' '' ''
        folderLink = Get-Kind $true 'Directory, ReparsePoint' 'SymbolicLink' '..\y'
        junction = Get-Kind $true 'Directory, ReparsePoint' 'Junction' 'E:\VMs'
        mountPoint = Get-Kind $true 'Directory, ReparsePoint' 'Junction' 'Volume{5d2f0000-0000-4000-8000-000000000044}\'
        mountPointLong = Get-Kind $true 'Directory, ReparsePoint' 'Junction' '\\?\Volume{5d2f0000-0000-4000-8000-000000000044}\'
        mountPointSilent = Get-Kind $true 'Directory, ReparsePoint' 'Junction' ''
        otherReparsePoint = Get-Kind $true 'Directory, ReparsePoint' '' ''
    }
}
ConvertTo-Json -Depth 6 -Compress -InputObject ([ordered] @{ swept = $swept; kind = $kind })
