function Get-KeyProtectorFact {
    <#
    .SYNOPSIS
    The key protector of each virtual machine with a virtual TPM: whether there is one, and the encryption certificates of its owner and
    guardians.
    .DESCRIPTION
    The protector itself is never put out. Without one, Hyper-V gives four bytes
    (https://learn.microsoft.com/powershell/module/hyper-v/get-vmkeyprotector). Its owner and guardians:
    https://learn.microsoft.com/powershell/module/hgsclient/convertto-hgskeyprotector
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $list = @(Get-KnownVM)
    $setting = Get-BulkSetting -As 'security' -VirtualMachine @($list | Where-Object -FilterScript { -not (Test-Problem -InputObject $_) })
    $asked = @{}
    foreach ($machine in $list) {
        if (Test-Problem -InputObject $machine) { $machine; continue }
        $fact = [ordered] @{ vmName = Get-PropertyState -InputObject $machine -Name 'Name' }
        $tpm = Get-TpmState -Machine $machine -Setting $setting
        if ($tpm.ContainsKey('v') -and $tpm.v -is [bool] -and -not $tpm.v) { continue }
        if (-not $tpm.ContainsKey('v')) { $fact.present = $tpm; $fact.certificates = $tpm }
        else {
            $protector = Read-OrError -From { , @(Get-VMKeyProtector -VM $machine) }
            $fact.present = Get-ProtectorPresence -Protector $protector
            $fact.certificates = if ($fact.present.ContainsKey('v') -and $fact.present.v) {
                Get-ProtectorCertificate -Protector $protector
            } elseif ($fact.present.ContainsKey('v')) { @{ v = @() } } else { $fact.present }
        }
        $id = Get-PropertyText -InputObject $machine -Name 'Id'
        if ($fact.present.ContainsKey('unread') -and (Test-GoneVM -Id $id -Asked $asked)) { continue }
        New-FactRow -Of 'key protector' -Key @{ vm = $id } -Fact $fact
    }
}

function Get-TpmState {
    <#
    .SYNOPSIS
    Whether a virtual machine has a virtual TPM: from its one row in the class of all VMs, otherwise with the cmdlet.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [object] $Machine, [Parameter(Mandatory = $true)] [AllowNull()] [hashtable] $Setting)

    $own = @(if ($null -ne $Setting) {
        $Setting[(Get-PropertyText -InputObject $Machine -Name 'Id')] | Where-Object -FilterScript { $null -ne $_ }
    })
    if ($own.Count -eq 1) {
        $state = Get-PropertyState -InputObject $own[0] -Name 'TpmEnabled'
        if ($state.ContainsKey('v') -and $state.v -is [bool]) { return $state }
    }
    return Get-PropertyState -InputObject (Read-OrError -From { Get-VMSecurity -VM $Machine }) -Name 'TpmEnabled'
}

function Get-ProtectorPresence {
    <#
    .SYNOPSIS
    Whether the bytes are a key protector. A few bytes stand for none; no byte at all is no answer.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyCollection()] [object] $Protector)

    if ($Protector -is [System.Management.Automation.ErrorRecord]) { return ConvertTo-UnreadState -ErrorRecord $Protector }
    $byte = @($Protector | Where-Object -FilterScript { $_ -is [byte] })
    if ($byte.Count -eq 0) { return New-UnreadState -Message 'Hyper-V gave no answer about the key protector of this virtual machine.' }
    return @{ v = $byte.Count -ge 16 }
}

function Get-ProtectorCertificate {
    <#
    .SYNOPSIS
    The thumbprints of the encryption certificates of the owner and the guardians of a key protector.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [object[]] $Protector)

    $read = Read-OrError -From { ConvertTo-HgsKeyProtector -Bytes ([byte[]] $Protector) }
    if ($read -is [System.Management.Automation.ErrorRecord]) { return ConvertTo-UnreadState -ErrorRecord $read }
    $guardian = @(foreach ($name in 'Owner', 'Guardians') {
        if ($null -ne $read -and $null -ne $read.PSObject.Properties[$name]) { @($read.$name) }
    }) | Where-Object -FilterScript { $null -ne $_ }
    [object[]] $thumbprint = @($guardian |
        ForEach-Object -Process {
            Get-PropertyText -InputObject (@($_.PSObject.Properties['EncryptionCertificate'] |
                ForEach-Object -Process { $_.Value })[0]) -Name 'Thumbprint'
        } | Where-Object -FilterScript { $_ -cne '' } | Sort-Object -Unique)
    if ($thumbprint.Count -eq 0) { return New-UnreadState -Message 'The key protector names no certificate of its owner or of a guardian.' }
    return @{ v = $thumbprint }
}
