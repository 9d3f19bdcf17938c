# What each access list on standard input says, a list of texts as JSON. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }
$list = ConvertFrom-Json -InputObject ([Console]::In.ReadToEnd())
ConvertTo-Json -Compress -InputObject @(foreach ($text in $list) { ConvertTo-AclMeaning -State @{ v = $text } })
