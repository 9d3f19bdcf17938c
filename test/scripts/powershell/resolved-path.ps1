# The way to a path over links in memory, and what Windows says of one link. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

$missing = [System.Management.Automation.ErrorCategory]::ObjectNotFound
$denied = [System.Management.Automation.ErrorCategory]::PermissionDenied
function New-Link([string] $Target) { return [pscustomobject] @{ IsLink = $true; IsMount = $false; Target = $Target } }
$mount = [pscustomobject] @{ IsLink = $false; IsMount = $true; Target = '' }
$asked = 0
$calls = @{}
$differs = @()
$plainFails = ''

$way = & {
    # Each path that is not named is a folder. A missing one is not listed by the folder above.
    function Get-SeamLink([string] $LiteralPath) {
        $script:asked++
        $there = $script:link[$LiteralPath]
        if ($there -is [System.Management.Automation.ErrorCategory]) {
            throw [System.Management.Automation.ErrorRecord]::new(
                [System.Exception]::new("Cannot find path '$LiteralPath'."),
                'PathNotFound',
                $there,
                $LiteralPath
            )
        }
        if ($script:link.ContainsKey($LiteralPath)) { return $there }
        return [pscustomobject] @{ IsLink = $false; IsMount = $false; Target = '' }
    }
    # Windows answers for a place behind a link as well, so nothing may be asked there.
    function Get-SeamPlainPath([string[]] $LiteralPath) {
        $script:asked++
        if ($script:plainFails -ceq 'throws') { throw 'The RPC server is unavailable.' }
        if ($script:plainFails -ceq 'nothing') { return }
        if ($script:plainFails -ceq 'strange') { return $null, 'D:\Other', 7 }
        foreach ($each in $LiteralPath) { if (-not $script:link.ContainsKey($each)) { $each } }
    }
    function Get-SeamFolderEntry([string] $LiteralPath) {
        foreach ($name in $script:listed) { [pscustomobject] @{ FullName = "$($LiteralPath.TrimEnd('\'))\$name" } }
    }
    function Get-Way([hashtable] $Link, [string] $Path, [string[]] $Listed = @()) {
        $script:link = $Link
        $script:listed = $Listed
        $alone = Get-WayAmong -Path $Path
        # The same among others over the same folders, in this and in another case, for each answer of the call for several.
        $other = "$Path\x\y", $Path.ToUpperInvariant(), 'D:\VMs\SRV02', 'D:\VMs\WEB01\other', 'C:\M\N', 'C:\Data\VMs', 'D:\b\WEB01'
        foreach ($script:plainFails in '', 'throws', 'nothing', 'strange') {
            foreach ($first in @($false) + @(if ($script:plainFails -ceq '') { $true })) {
                $among = Get-WayAmong -Path $Path -Other $other -First $first
                if ($among -cne $alone) { $script:differs += "$Path ($script:plainFails): $alone, among others $among" }
            }
        }
        $script:plainFails = ''
        return $alone
    }
    function Get-WayAmong([string] $Path, [string[]] $Other = @(), [bool] $First = $true) {
        $all = @(if ($First) { @($Path) + $Other } else { $Other + @($Path) })
        $row = @(Get-ResolvedPathFact -Key @($all | ForEach-Object -Process { [pscustomobject] @{ path = $_ } }))
        $fact = $row[$(if ($First) { 0 } else { -1 })].facts
        if ($fact.target.Contains('unread')) { return 'unread' }
        return (@($fact.target.v) + @($fact.mountPoints.v)) -join ' > '
    }
    $circle = @{ 'D:\a' = New-Link 'D:\b'; 'D:\b' = New-Link 'D:\a' }
    [ordered] @{
        plain = Get-Way @{} 'D:\VMs\WEB01'
        junction = Get-Way @{ 'D:\VMs' = New-Link 'C:\Data\VMs' } 'D:\VMs\WEB01\disk.vhdx'
        junctionLong = Get-Way @{ 'D:\VMs' = New-Link '\\?\C:\Data' } 'd:\vms\WEB01'
        junctionToRoot = Get-Way @{ 'D:\VMs' = New-Link 'C:\' } 'D:\VMs\WEB01'
        linkBehindLink = Get-Way @{ 'D:\VMs' = New-Link 'E:\Store'; 'E:\Store' = New-Link 'C:\Data' } 'D:\VMs\WEB01'
        relative = Get-Way @{ 'D:\VMs\WEB01' = New-Link '..\..\Other\.\WEB01' } 'D:\VMs\WEB01\x'
        fromRoot = Get-Way @{ 'D:\VMs' = New-Link '\Other' } 'D:\VMs\WEB01'
        toShare = Get-Way @{ 'D:\VMs' = New-Link 'UNC\fs01\vms' } 'D:\VMs\WEB01'
        toShareLong = Get-Way @{ 'D:\VMs' = New-Link '\\?\UNC\fs01\vms\' } 'D:\VMs\WEB01'
        mountPoints = Get-Way @{ 'C:\M' = $mount; 'C:\M\N' = $mount } 'C:\M\N\WEB01'
        mountBeforeLink = Get-Way @{ 'C:\M' = $mount; 'C:\M\VMs' = New-Link 'D:\VMs' } 'C:\M\VMs\WEB01'
        mountBehindLink = Get-Way @{ 'D:\VMs' = New-Link 'C:\M\VMs'; 'C:\M' = $mount } 'D:\VMs\WEB01'
        relativeOnMount = Get-Way @{ 'C:\M' = $mount; 'C:\M\VMs' = New-Link 'Other' } 'C:\M\VMs\WEB01'
        circle = Get-Way $circle 'D:\a\WEB01'
        targetNotSaid = Get-Way @{ 'D:\VMs' = New-Link '' } 'D:\VMs\WEB01'
        linkNotSaid = Get-Way @{ 'D:\VMs' = [pscustomobject] @{ IsLink = $null; IsMount = $false; Target = '' } } 'D:\VMs\WEB01'
        nothingSaid = Get-Way @{ 'D:\VMs' = $null } 'D:\VMs\WEB01'
        denied = Get-Way @{ 'D:\VMs' = $denied } 'D:\VMs\WEB01'
        neverCreated = Get-Way @{ 'D:\VMs' = $missing } 'D:\VMs\WEB01' @('Data')
        thereButNotFound = Get-Way @{ 'D:\VMs' = $missing } 'D:\VMs\WEB01' @('VMs')
    }
    $script:link = @{}
    foreach ($count in 1, 200, 400) {
        $script:asked = 0
        $key = @(1..$count | ForEach-Object -Process { [pscustomobject] @{ path = "D:\Plain\VM$_\Virtual Hard Disks\disk.vhdx" } })
        $null = Get-ResolvedPathFact -Key $key
        $script:calls["$count"] = $script:asked
    }
}
# The seam, with what Windows gives in the place of Get-Item.
$kind = & {
    function Get-Kind([string] $Attribute, [string] $LinkType, [object] $Target) {
        $script:item = [pscustomobject] @{
            PSIsContainer = $true
            Attributes = [System.IO.FileAttributes] $Attribute
            LinkType = $LinkType
            Target = $Target
        }
        function Get-Item { return $script:item }
        $link = Get-SeamLink -LiteralPath 'D:\VMs'
        return $(if ($link.IsMount) { 'mount' } elseif ($link.IsLink) { "link $($link.Target)" } else { 'folder' })
    }
    [ordered] @{
        plain = Get-Kind 'Directory' '' ''
        junction = Get-Kind 'Directory, ReparsePoint' 'Junction' 'E:\VMs'
        # Windows PowerShell 5.1 gives a list.
        junctionList = Get-Kind 'Directory, ReparsePoint' 'Junction' ([string[]] @('E:\VMs'))
        folderLink = Get-Kind 'Directory, ReparsePoint' 'SymbolicLink' '..\y'
        mountPoint = Get-Kind 'Directory, ReparsePoint' 'Junction' 'Volume{5d2f0000-0000-4000-8000-000000000044}\'
        mountPointSilent = Get-Kind 'Directory, ReparsePoint' 'Junction' ''
    }
}
# The seam itself, over files of this computer: links and what is not there are left out.
$folder = [IO.Path]::Combine([IO.Path]::GetTempPath(), "castellan-$([guid]::NewGuid())")
$null = [IO.Directory]::CreateDirectory("$folder/a")
[IO.File]::WriteAllText("$folder/file.vhdx", '')
$null = [IO.Directory]::CreateSymbolicLink("$folder/link", "$folder/a")
$null = [IO.File]::CreateSymbolicLink("$folder/link.vhdx", "$folder/file.vhdx")
$null = [IO.Directory]::CreateSymbolicLink("$folder/nowhere", "$folder/gone")
$asked = @('a', 'file.vhdx', 'link', 'link.vhdx', 'nowhere', 'missing' | ForEach-Object -Process { "$folder/$_" })
try { $plain = @(Get-SeamPlainPath -LiteralPath $asked) }
finally { [IO.Directory]::Delete($folder, $true) }
$plain = @($plain | ForEach-Object -Process { [IO.Path]::GetFileName($_) })
ConvertTo-Json -Depth 6 -Compress -InputObject ([ordered] @{ way = $way; kind = $kind; plain = $plain; calls = $calls; differs = $differs })
