<#
.SYNOPSIS
One side of a race for the claim of rollbacks: waits in each folder until the other side is there, claims,
and puts out what it was answered, as JSON.
#>
param([string] $Folder, [string] $Side, [int] $Rounds)

$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }

$other = if ($Side -ceq 'keep') { 'rollback' } else { 'keep' }
$answer = for ($round = 0; $round -lt $Rounds; $round++) {
    $place = [IO.Path]::Combine($Folder, "$round")
    [void] [IO.Directory]::CreateDirectory($place)
    [IO.File]::WriteAllText([IO.Path]::Combine($place, "ready-$Side"), '')
    while (-not [IO.File]::Exists([IO.Path]::Combine($place, "ready-$other"))) { $null = $round }
    # Each side has a moment's lead in a third of the rounds; in the others both begin together.
    if ($round % 3 -eq $(if ($Side -ceq 'keep') { 1 } else { 2 })) { Start-Sleep -Milliseconds 30 }
    (Enter-RollbackClaim -Folder $place -Side $Side -By $Side -Nonce 'race').by
}
ConvertTo-Json -InputObject @($answer) -Compress
