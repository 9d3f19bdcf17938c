# A subject of parts of VMs whose cmdlet this Windows does not have, refuses, or cannot prove.
# Puts out JSON: the state of the name of the part.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

function Get-KnownVM { return [pscustomobject] @{ Id = [guid] '0a000000-0000-4000-8000-000000000001'; Name = 'WEB01' } }
function Get-NameState([object[]] $Module) {
    $global:CastellanModule = $Module
    return @(Get-CmdletFact -Subject 'vmGpuPartition')[0].facts.name
}
$proven = @{ name = 'Hyper-V'; state = 'windows'; base = 'C:\Windows' }
$said = [ordered] @{
    lacking = Get-NameState @(@{ name = 'Defender'; state = 'missing'; base = '' }, $proven)
    otherModule = Get-NameState @(@{ name = 'Defender'; state = 'windows'; base = 'C:\Windows' })
    missing = Get-NameState @(@{ name = 'Hyper-V'; state = 'missing'; base = '' })
    foreign = Get-NameState @(@{ name = 'Hyper-V'; state = 'foreign'; base = 'D:\Other' })
    unproven = Get-NameState $null
}
# A command of that name that throws is there: its reason counts.
Deny-Command -Name 'Get-VMGpuPartitionAdapter'
$said.refused = Get-NameState @($proven)
ConvertTo-Json -Compress -Depth 6 -InputObject $said
