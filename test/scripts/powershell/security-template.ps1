# What both setters of secedit do where it exports each text on standard input: the outcome and the template written, or the error.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }
function Invoke-SeamSeceditExport { return $script:export }
function Invoke-SeamSeceditConfigure {
    param([string] $Template, [string] $Area)
    $script:written = "$Area $(($Template -split "`r`n")[-2])"
}
$asked = ConvertFrom-Json -InputObject ([Console]::In.ReadToEnd())
function Get-Said([scriptblock] $Script) {
    $script:written = ''
    try { $result = & $Script; return [ordered] @{ was = $result.was; written = $script:written } }
    catch { return [ordered] @{ error = $_.Exception.Message; written = $script:written } }
}
ConvertTo-Json -Depth 6 -Compress -InputObject @(foreach ($script:export in $asked.exports) {
        [ordered] @{
            right = Get-Said { Set-UserRightSetting -Key @{ right = $asked.right } -Property holders -Add @($asked.add) }
            policy = Get-Said { Set-AccountPolicySetting -Key @{} -Property minimumPasswordLength -From @{ v = 7 } -To @{ v = 14 } }
        }
    })
