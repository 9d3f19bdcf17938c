<#
.SYNOPSIS
What only tests may do to a world.
.PARAMETER Do
restart: the host restarts.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $World,
    [Parameter(Mandatory = $true)] [ValidateSet('restart')] [string] $Do
)

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_WORLD = $World
foreach ($name in 'World', 'Fault', 'Seam', 'Restart') { . (Join-Path -Path $PSScriptRoot -ChildPath "module/$name.ps1") }
switch ($Do) { 'restart' { Restart-World } }
