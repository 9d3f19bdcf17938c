<#
.SYNOPSIS
A console that a person has open, with commands of another product in it: what it has before and after a script of Castellan.
#>
param([string] $Script)

$env:PSModulePath = "$PSHOME$([IO.Path]::DirectorySeparatorChar)Modules$([IO.Path]::PathSeparator)$PSScriptRoot"
$global:PSModuleAutoLoadingPreference = 'All'
function global:Get-VMHost { 'another product' }
function global:Get-Another { 'another product' }
Set-Alias -Name Get-VMSwitch -Value Get-Another -Scope Global
$look = {
    [ordered] @{
        path = $env:PSModulePath
        loading = "$global:PSModuleAutoLoadingPreference"
        answers = @((Get-VMHost), (Get-VMSwitch))
        functions = @(Get-ChildItem -LiteralPath 'Function:' | ForEach-Object -Process { $_.Name } | Sort-Object)
        variables = @(Get-Variable -Scope Global -Name 'Castellan*' | ForEach-Object -Process { $_.Name })
        modules = @(Get-Module -Name 'Castellan*' | ForEach-Object -Process { $_.Name })
    }
}
$before = & $look
$first = @(& $Script -Path 'no-such-file.json' -NoQuestion)
$code = $LASTEXITCODE
$second = @(& $Script -Path 'no-such-file.json' -NoQuestion)
ConvertTo-Json -Depth 4 -Compress -InputObject ([ordered] @{
    before = $before
    after = (& $look)
    codes = @($code, $LASTEXITCODE)
    output = @($first + $second)
})
