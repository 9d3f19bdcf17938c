<#
.SYNOPSIS
What only tests may do to a world.
.PARAMETER Do
restart: the host restarts, without the tasks that start then.
tick: the triggers of the tasks fire; on battery, tasks that do not allow it end.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $World,
    [Parameter(Mandatory = $true)] [ValidateSet('restart', 'tick')] [string] $Do
)

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_WORLD = $World
foreach ($file in Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'module') -Filter '*.ps1' -File -Recurse) {
    . $file.FullName
}
switch ($Do) {
    'restart' { Stop-WorldTaskAll; Restart-World }
    'tick' { Stop-WorldTaskOnBattery; Invoke-WorldTrigger }
}
