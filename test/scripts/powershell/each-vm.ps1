# What is read of each VM where a VM fails and the list of VMs cannot be made again, or is made again without it.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

function New-Machine([int] $Number) {
    return [pscustomobject] @{ Id = [guid] ('0a000000-0000-4000-8000-{0:d12}' -f $Number); Name = "VM$Number"; Generation = 2 }
}
$all = @(1..70 | ForEach-Object -Process { New-Machine $_ })
$script:calls = @()
$script:again = { $all }
function Get-KnownVM { [CmdletBinding()] param([switch] $Refresh) if ($Refresh) { return & $script:again }; return $all }

# One VM fails whenever it is asked; without a name, its error ends the call for all.
function Read-All([string] $Failing, [switch] $Named, [switch] $Empty) {
    $script:calls = @()
    $row = @(Read-EachVM -AskAll {
            param($Each, $GoOn)
            $script:calls += $Each.Count
            foreach ($one in $Each) {
                if ($one.Name -ceq $Failing -and $Named) {
                    Write-Error -Message 'Broken.' -TargetObject ([pscustomobject] @{ VMId = $one.Id }) @GoOn
                    if ($Empty) { return }
                }
                elseif ($one.Name -ceq $Failing) { throw 'Broken.' }
                else { [pscustomobject] @{ VMId = $one.Id; Name = $one.Name } }
            }
        } -Ask {
            param($One)
            $script:calls += 1
            if ($One.Name -ceq $Failing) { throw 'Broken.' }
            [pscustomobject] @{ VMId = $One.Id; Name = $One.Name }
        } -AsRow {
            param($Part, $One)
            $null = $One
            "$($Part.Name)"
        } -AsUnread {
            param($One, $State)
            $null = $State
            "$($One.Name) unread"
        } | Where-Object -FilterScript { $_ -is [string] })
    return [ordered] @{
        rows = $row.Count
        unread = @($row | Where-Object -FilterScript { $_ -like '* unread' }) -join ', '
        calls = $script:calls -join ' '
    }
}
$said = [ordered] @{
    whole = Read-All 'none'
    named = Read-All 'VM40' -Named
    endsThere = Read-All 'VM40' -Named -Empty
    unnamed = Read-All 'VM40'
}
$script:again = { throw 'The service has stopped.' }
$said.noList = Read-All 'VM40' -Named
$script:again = { @($all | Where-Object -FilterScript { $_.Name -cne 'VM40' }) }
$said.gone = Read-All 'VM40' -Named
$script:again = {
    @($all | Where-Object -FilterScript { $_.Name -cne 'VM40' }) + @{ problem = @{ kind = 'unread'; why = 'One could not be listed.' } }
}
$said.listWithProblem = Read-All 'VM40' -Named
ConvertTo-Json -Compress -InputObject $said
