# A declared list of paths, over what Windows may give in its place. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

function Get-Shown([object] $InputObject) {
    $state = Get-DeclaredState -Property @{ name = 'HardDrives'; as = 'paths'; list = $true; source = 0 } -InputObject $InputObject
    if ($state.ContainsKey('v')) { return , $state.v }
    return "$(@($state.Keys)[0])"
}
function New-Drive([AllowNull()] [object] $Path) { return [pscustomobject] @{ Path = $Path } }
$silent = [pscustomobject] @{ Name = 'checkpoint' }
Add-Member -InputObject $silent -MemberType ScriptProperty -Name 'HardDrives' -Value { throw 'The RPC server is unavailable.' }
ConvertTo-Json -Depth 6 -Compress -InputObject ([ordered] @{
        two = Get-Shown ([pscustomobject] @{ HardDrives = @((New-Drive 'D:\a.vhdx'), (New-Drive 'D:\b.vhdx')) })
        one = Get-Shown ([pscustomobject] @{ HardDrives = @(, (New-Drive 'D:\a.vhdx')) })
        typedList = Get-Shown ([pscustomobject] @{ HardDrives = [object[]] @((New-Drive 'D:\a.vhdx')) })
        none = Get-Shown ([pscustomobject] @{ HardDrives = [object[]] @() })
        emptyDrive = Get-Shown ([pscustomobject] @{ HardDrives = @((New-Drive ''), (New-Drive 'D:\a.vhdx')) })
        withoutPath = Get-Shown ([pscustomobject] @{ HardDrives = @((New-Drive 'D:\a.vhdx'), [pscustomobject] @{ Id = 1 }) })
        pathNotSaid = Get-Shown ([pscustomobject] @{ HardDrives = @((New-Drive 'D:\a.vhdx'), (New-Drive $null)) })
        nothingInList = Get-Shown ([pscustomobject] @{ HardDrives = @((New-Drive 'D:\a.vhdx'), $null) })
        nothing = Get-Shown ([pscustomobject] @{ HardDrives = $null })
        noProperty = Get-Shown ([pscustomobject] @{ Name = 'checkpoint' })
        fails = Get-Shown $silent
    })
