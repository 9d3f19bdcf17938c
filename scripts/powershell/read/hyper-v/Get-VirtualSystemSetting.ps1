function Get-VirtualSystemSetting {
    <#
    .SYNOPSIS
    The rows of Msvm_VirtualSystemSettingData by the id of their VM, read in one query; nothing where it cannot be asked or a row belongs to no known VM.
    .DESCRIPTION
    A cmdlet asks Hyper-V once for each VM, this class once for all (https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-virtualsystemsettingdata).
    It answers only what is beyond doubt. A VM that it does not answer is asked with the cmdlet, so what is wrong here costs time and no fact.
    All columns are asked for: naming one that a Windows does not have fails the whole query.
    .PARAMETER VirtualMachine
    The VMs that are known. Templates (Microsoft:Definition) and planned VMs belong to none of them.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $VirtualMachine)

    $setting = @{}
    foreach ($each in $VirtualMachine) {
        $id = Get-PropertyText -InputObject $each -Name 'Id'
        if ($id -ne '') { $setting[$id] = @() }
    }
    try { $row = @(Get-CimInstance -Namespace root\virtualization\v2 -ClassName Msvm_VirtualSystemSettingData -ErrorAction Stop) }
    catch { return $null }
    foreach ($each in $row) {
        if ((Get-PropertyText -InputObject $each -Name 'InstanceID') -match '\AMicrosoft:Definition\\') { continue }
        $id = Get-PropertyText -InputObject $each -Name 'VirtualSystemIdentifier'
        if ($setting.ContainsKey($id)) { $setting[$id] += $each; continue }
        # A VM of which the cmdlets know nothing is none of ours. A checkpoint or an unknown kind of row may be one of ours.
        if (@('Microsoft:Hyper-V:System:Realized', 'Microsoft:Hyper-V:System:Planned') -cnotcontains (Get-PropertyText -InputObject $each -Name 'VirtualSystemType')) { return $null }
    }
    return $setting
}

function Read-FromSetting {
    <#
    .SYNOPSIS
    The parts of a VM as far as its rows in the class say them beyond doubt: a list, which may be empty. Nothing where the cmdlet has to be asked.
    .PARAMETER As
    `firmware`: Secure Boot and its template. `checkpoints`: that there is none; those that exist are asked for with the cmdlet.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $As, [Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyCollection()] [object[]] $Setting)

    $own = @($Setting | Where-Object -FilterScript { $null -ne $_ })
    if ($As -ceq 'checkpoints') {
        # Further rows are checkpoints, replicas, or of a kind that is not known here.
        if ($own.Count -eq 1 -and (Get-PropertyText -InputObject $own[0] -Name 'VirtualSystemType') -ceq 'Microsoft:Hyper-V:System:Realized') { return @{ Part = @() } }
        return $null
    }
    if ($As -cne 'firmware') { throw 'The declaration names a way to read all at once that is not known here.' }
    $own = @($own | Where-Object -FilterScript { (Get-PropertyText -InputObject $_ -Name 'VirtualSystemType') -ceq 'Microsoft:Hyper-V:System:Realized' })
    if ($own.Count -ne 1) { return $null }
    $property = $own[0].PSObject.Properties
    if ($null -eq $property['SecureBootEnabled'] -or $property['SecureBootEnabled'].Value -isnot [bool]) { return $null }
    # The cmdlet gives the names of these. Of another one, and of none, it knows more.
    $name = @{
        '1734c6e8-3154-4dda-ba5f-a874cc483422' = 'MicrosoftWindows'
        '272e7447-90a4-4563-a4b9-8e4ab00526ce' = 'MicrosoftUEFICertificateAuthority'
        '4292ae2b-ee2c-42b5-a969-dd8f8689f6f3' = 'OpenSourceShieldedVM'
    }[(Get-PropertyText -InputObject $own[0] -Name 'SecureBootTemplateId').Trim('{', '}')]
    if ($null -eq $name) { return $null }
    return @{ Part = @([pscustomobject] @{ SecureBoot = $(if ($property['SecureBootEnabled'].Value) { 'On' } else { 'Off' }); SecureBootTemplate = $name }) }
}
