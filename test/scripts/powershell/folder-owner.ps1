# The owner of a folder, with icacls.exe and the reading of the owner in memory. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }

function Get-SeamFileSecurity([string] $LiteralPath, [string] $Section) { $null = $LiteralPath, $Section; return "O:$($script:owner)" }
function Get-SeamLink([string] $LiteralPath) {
    $null = $LiteralPath
    return [pscustomobject] @{ IsLink = $false; IsMount = $false; Target = '' }
}
function Invoke-NativeProcess([string] $Path, [string[]] $Argument) {
    $script:ran += "$(Split-Path -Path $Path -Leaf) $($Argument -join ' ')"
    if ($script:works) { $script:owner = $Argument[-1].TrimStart('*') }
    return [pscustomobject] @{ Code = $script:code; Said = 'It said so.' }
}
function Set-Owner([string] $From, [string] $To, [bool] $Works = $true, [int] $Code = 0) {
    $script:ran = @(); $script:owner = $From; $script:works = $Works; $script:code = $Code
    try {
        $outcome = (
            Set-FileSecuritySetting -Key @{ path = 'D:\VMs\APP 01' } -Property 'owner' -From @{ v = $From } -To @{ v = $To } -Confirm:$false
        ).outcome
    }
    catch { $outcome = 'threw' }
    return [ordered] @{ outcome = $outcome; owner = $script:owner; ran = @($script:ran) }
}
$administrators = 'S-1-5-32-544'
$other = 'S-1-5-21-1004336348-1177238915-682003330-1104'
ConvertTo-Json -Depth 6 -Compress -InputObject ([ordered] @{
        fix = Set-Owner $other $administrators
        undo = Set-Owner $administrators $other
        refused = Set-Owner $administrators $other $false 1307
        silent = Set-Owner $administrators $other $false 0
        hostile = Set-Owner $administrators 'S-1-1-0 /grant *S-1-1-0:F'
    })
