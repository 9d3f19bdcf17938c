<#
.SYNOPSIS
What each collector says when one command of Windows gives objects without values, nothing, or an error. Puts out JSON lines.
.DESCRIPTION
The functions of the simulator are replaced one at a time, in a scope of their own.
#>
[CmdletBinding()]
param([Parameter(Mandatory = $true)] [string] $World, [Parameter(Mandatory = $true)] [string] $Cases)

$ErrorActionPreference = 'Stop'
$env:CASTELLAN_WORLD = $World
. (Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell/Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }
foreach ($file in Get-ChildItem -LiteralPath (
    Join-Path -Path $PSScriptRoot -ChildPath '../../simulator/module'
) -Filter '*.ps1' -File -Recurse) {
    . $file.FullName
}

function Invoke-Case {
    param([psobject] $Case)

    $key = @($Case.keys | ForEach-Object -Process {
        $table = @{}
        foreach ($each in $_.PSObject.Properties) { $table[$each.Name] = $each.Value }
        $table
    })
    $real = if ($Case.command -ne '') { (Get-Item -LiteralPath "function:$($Case.command)").ScriptBlock } else { $null }
    if ($Case.mode -ne 'normal') {
        Set-Item -LiteralPath "function:local:$($Case.command)" -Value {
            $all = "$args"
            if ($Case.of -ne '' -and $all -notlike "*$($Case.of)*") {
                # The replaced one is asked for something else.
                $named = @{}
                for ($at = 0; $at -lt $args.Count; $at++) {
                    if ("$($args[$at])" -like '-*') { $named["$($args[$at])".Trim('-', ':')] = $args[$at + 1]; $at++ }
                }
                return & $real @named
            }
            switch ($Case.mode) {
                'nothing' { return }
                'null' { return $null }
                'throws' { throw (New-Fault -Message 'The RPC server is unavailable.' -Id 'OperationFailed' -Category NotSpecified) }
                'empty' {
                    $object = [ordered] @{}
                    foreach ($name in $Case.properties) { $object[$name] = $null }
                    return [pscustomobject] $object
                }
            }
        }
    }
    Set-Variable -Name CastellanKnownVM -Scope Global -Value $null
    $argument = @{ Key = $key }
    $collector = (Get-Register -Kind Collector)[$Case.collector]
    if ($collector -ceq 'Get-CmdletFact') { $argument.Subject = $Case.collector }
    try { $line = @(& $collector @argument | ConvertTo-RowFrame) }
    catch { $line = @(ConvertTo-FailText -ErrorRecord $_) }
    '{"name":' + (ConvertTo-AsciiJson -InputObject $Case.name) + ',"replies":[' + ($line -join ',') + ']}'
}

foreach ($case in @(Get-Content -LiteralPath $Cases -Raw | ConvertFrom-Json)) { Invoke-Case -Case $case }
