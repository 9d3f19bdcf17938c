# Rows of Msvm_VirtualSystemSettingData in every form, and what is made of them. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

$one = '0a000000-0000-4000-8000-000000000001'
$realized = 'Microsoft:Hyper-V:System:Realized'
$windows = '1734C6E8-3154-4DDA-BA5F-A874CC483422'
function New-Row([string] $Type, [object] $Of = $one.ToUpperInvariant(), [hashtable] $More = @{}, [string] $Id = 'Microsoft:x', [string[]] $Without = @()) {
    $row = [ordered] @{ InstanceID = $Id; VirtualSystemIdentifier = $Of; VirtualSystemType = $Type; SecureBootEnabled = $true; SecureBootTemplateId = $windows }
    foreach ($name in $More.Keys) { $row[$name] = $More[$name] }
    foreach ($name in $Without) { $row.Remove($name) }
    return [pscustomobject] $row
}
function Get-Answer([string] $As, [object[]] $Row) {
    function Get-CimInstance { [CmdletBinding()] param($Namespace, $ClassName) if ("$Row" -ceq 'fails') { throw 'Invalid class.' }; return $Row }
    $setting = Get-VirtualSystemSetting -VirtualMachine @([pscustomobject] @{ Id = [guid] $one })
    if ($null -eq $setting) { return 'asks for all' }
    $known = Read-FromSetting -As $As -Setting @($setting[$one])
    if ($null -eq $known) { return 'asks' }
    return @($known.Part | ForEach-Object -Process { "$($_.SecureBoot) $($_.SecureBootTemplate)" }) -join ', '
}

$own = New-Row $realized
ConvertTo-Json -Compress -InputObject ([ordered] @{
        firmware = [ordered] @{
            on = Get-Answer 'firmware' @($own)
            off = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootEnabled = $false; SecureBootTemplateId = '{272e7447-90a4-4563-a4b9-8e4ab00526ce}' })
            shielded = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootTemplateId = '4292ae2b-ee2c-42b5-a969-dd8f8689f6f3' })
            besideCheckpoint = Get-Answer 'firmware' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Realized' -More @{ SecureBootEnabled = $false }))
            unknownTemplate = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootTemplateId = '5292ae2b-ee2c-42b5-a969-dd8f8689f6f3' })
            noTemplate = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootTemplateId = '' })
            noValue = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootEnabled = $null })
            noBoolean = Get-Answer 'firmware' @(New-Row $realized -More @{ SecureBootEnabled = 0 })
            noColumn = Get-Answer 'firmware' @(New-Row $realized -Without 'SecureBootEnabled')
            noTemplateColumn = Get-Answer 'firmware' @(New-Row $realized -Without 'SecureBootTemplateId')
            twice = Get-Answer 'firmware' @($own, $own)
            onlyPlanned = Get-Answer 'firmware' @(New-Row 'Microsoft:Hyper-V:System:Planned')
            fails = Get-Answer 'firmware' @('fails')
            nothing = Get-Answer 'firmware' @()
        }
        checkpoints = [ordered] @{
            none = Get-Answer 'checkpoints' @($own)
            one = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Realized'))
            recovery = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Recovery'))
            unknownKind = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:New'))
            twice = Get-Answer 'checkpoints' @($own, $own)
            onlyUnknown = Get-Answer 'checkpoints' @(New-Row 'Microsoft:Hyper-V:New')
            ofNoVm = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Realized' -Of '0A000000-0000-4000-8000-00000000000F'))
            withoutVm = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:Snapshot:Realized' -Of $null))
            withoutType = Get-Answer 'checkpoints' @($own, (New-Row '' -Of $null))
            template = Get-Answer 'checkpoints' @($own, (New-Row '' -Of $null -Id 'Microsoft:Definition\5C5D0F9B-1A6B-4D0C-8B6E-5D0A1C1F2E11\Default'))
            ofOtherVm = Get-Answer 'checkpoints' @($own, (New-Row $realized -Of '0A000000-0000-4000-8000-00000000000F'))
            planned = Get-Answer 'checkpoints' @($own, (New-Row 'Microsoft:Hyper-V:System:Planned' -Of '0A000000-0000-4000-8000-00000000000F'))
            fails = Get-Answer 'checkpoints' @('fails')
            nothing = Get-Answer 'checkpoints' @()
        }
    })
