# Rows as replies: few small ones, more than one batch, and large ones. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

function New-Row([int] $Number, [int] $Length) {
    return [ordered] @{ key = @{ id = "$Number" }; facts = [ordered] @{ text = @{ v = 'x' * $Length }; list = @{ v = [object[]] @() } } }
}
function Get-Frame([int] $Count, [int] $Length, [int] $RestMs = 0) {
    return , @(1..$Count | ForEach-Object -Process {
            if ($RestMs -gt 0) { Start-Sleep -Milliseconds $RestMs }
            New-Row $_ $Length
        } | ConvertTo-RowFrame)
}
ConvertTo-Json -Depth 6 -Compress -InputObject ([ordered] @{
        one = Get-Frame 1 10
        many = Get-Frame 200 10
        large = Get-Frame 150 9000
        huge = Get-Frame 3 300000
        slow = Get-Frame 6 10 900
    })
