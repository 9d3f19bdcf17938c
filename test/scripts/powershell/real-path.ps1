# Which paths Assert-RealPath refuses, over links in memory, and what the setters of access lists write then. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }

$product = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..', '..', '..', 'scripts', 'powershell'))
$answer = & {
    function Get-GeneratedList([string] $Name) {
        return ConvertFrom-Json -InputObject ([IO.File]::ReadAllText([IO.Path]::Combine($product, "$Name.generated.json")))
    }
    function Get-SeamLink([string] $LiteralPath) {
        $target = $script:link[$LiteralPath]
        if ($target -ceq 'denied') { throw [System.UnauthorizedAccessException]::new('Access is denied.') }
        return [pscustomobject] @{ IsLink = $null -ne $target; IsMount = $false; Target = "$target" }
    }
    function Get-SeamFileSecurity { return 'D:P(A;;FA;;;S-1-5-18)' }
    function Get-SeamFileAccessRule { }
    function Get-SeamFileItem { return [pscustomobject] @{ IsReadOnly = $false } }
    function Set-SeamFileSecurity { $script:written++ }
    function Set-SeamFileAccess { $script:written++ }
    function Set-SeamReadOnly { $script:written++ }
    function Get-Refusal([hashtable] $Link, [scriptblock] $Of) {
        $script:link = $Link
        try { $null = & $Of; return '' } catch { return $_.Exception.Message }
    }
    $toWindows = @{ 'D:\VMs' = 'C:\Windows' }
    $script:written = 0
    $list = @{ v = 'D:P(A;;FA;;;S-1-5-18)' }, @{ v = 'D:P(A;;FA;;;S-1-5-32-544)' }
    [ordered] @{
        plain = Get-Refusal @{} { Assert-RealPath -LiteralPath 'D:\VMs\WEB01' }
        toData = Get-Refusal @{ 'D:\VMs' = 'E:\Store' } { Assert-RealPath -LiteralPath 'D:\VMs\WEB01' }
        toWindows = Get-Refusal $toWindows { Assert-RealPath -LiteralPath 'D:\VMs\WEB01' }
        long = Get-Refusal $toWindows { Assert-RealPath -LiteralPath '\\?\D:\VMs\WEB01' }
        last = Get-Refusal @{ 'D:\VMs\WEB01' = '\\?\C:\Windows' } { Assert-RealPath -LiteralPath 'D:\VMs\WEB01' }
        behindLink = Get-Refusal @{
            'D:\VMs' = 'E:\Store'
            'E:\Store\WEB01' = 'C:\Program Files'
        } { Assert-RealPath -LiteralPath 'D:\VMs\WEB01' }
        toShare = Get-Refusal @{ 'D:\VMs' = '\\fs01\vms' } { Assert-RealPath -LiteralPath 'D:\VMs\WEB01' }
        toRoot = Get-Refusal @{ 'D:\VMs' = 'C:\' } { Assert-RealPath -LiteralPath 'D:\VMs' }
        denied = Get-Refusal @{ 'D:\VMs' = 'denied' } { Assert-RealPath -LiteralPath 'D:\VMs\WEB01' }
        volume = Get-Refusal @{} { Assert-RealPath -LiteralPath '\\?\Volume{11111111-2222-3333-4444-555555555555}\VMs' }
        volumeLink = Get-Refusal @{ '\\?\Volume{11111111-2222-3333-4444-555555555555}\VMs' = 'C:\Windows' } {
            Assert-RealPath -LiteralPath '\\?\Volume{11111111-2222-3333-4444-555555555555}\VMs\WEB01'
        }
        access = Get-Refusal $toWindows {
            Set-FileSecuritySetting -Key @{ path = 'D:\VMs\WEB01' } -Property 'access' -From $list[0] -To $list[1]
        }
        audit = Get-Refusal $toWindows {
            Set-FileSecuritySetting -Key @{ path = 'D:\VMs\WEB01' } -Property 'audit' -From @{ absent = $true } -To @{
                v = 'S:(AU;SA;FA;;;S-1-1-0)'
            }
        }
        owner = Get-Refusal $toWindows {
            Set-FileSecuritySetting -Key @{ path = 'D:\VMs\WEB01' } -Property 'owner' -From @{ v = 'S-1-5-18' } -To @{ v = 'S-1-5-32-544' }
        }
        disk = Get-Refusal $toWindows {
            Set-VmDiskFileSetting -Key @{
                path = 'D:\VMs\a.vhdx'
                vm = '11111111-2222-3333-4444-555555555555'
            } -Property 'vmAccess' -From @{ v = 'None' } -To @{ v = 'Read' }
        }
        parent = Get-Refusal $toWindows {
            Set-ParentDiskSetting -Key @{ path = 'D:\VMs\a.vhdx' } -Property 'readOnly' -From @{ v = $false } -To @{ v = $true }
        }
        written = $script:written
    }
}
ConvertTo-Json -InputObject $answer -Compress
