<#
.SYNOPSIS
Lays the files of a rollback as Castellan does and puts out the folder. Not the folder's access list and not the task: Wine has neither.
.PARAMETER Folder
In which rollbacks are planted; two folders above it are the keys.
#>
param([string] $Folder, [string] $Undo, [int] $Seconds)

$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')
$ErrorActionPreference = 'Stop'
$product = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'scripts', 'powershell', 'modules')
Import-Module -Name ([IO.Path]::Combine($product, 'Castellan.Read.psd1')),
    ([IO.Path]::Combine($product, 'Castellan.Write.psd1')) -DisableNameChecking
$place = [IO.Path]::Combine($Folder, 'lab-1')
[void] [IO.Directory]::CreateDirectory($place)
$hash = Copy-RollbackScript -Folder $place
[IO.File]::Copy($Undo, [IO.Path]::Combine($place, 'undo.json'))
$hash['undo.json'] = Get-RollbackHash -LiteralPath ([IO.Path]::Combine($place, 'undo.json'))
Set-SeamBootMark -Name 'lab-1'
$now = Get-SeamMonotonicSecond
Write-RollbackFile -Folder $place -Name 'armed.json' -Content @{ second = $now }
Write-RollbackFile -Folder $place -Name 'applied.json' -Content @{ second = $now }
Write-RollbackFile -Folder $place -Name 'state.json' -Content ([ordered] @{
        version = 1; name = 'lab-1'; run = 'lab'; nonce = 'abcdef0123456789abcd'; seconds = $Seconds; throughRestart = $false
        setterSeconds = 120; waitSeconds = 900; restartSeconds = 900; plantedSecond = $now; files = $hash
    })
$place
