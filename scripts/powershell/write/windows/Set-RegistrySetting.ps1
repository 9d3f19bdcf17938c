function Set-RegistrySetting {
    <#
    .SYNOPSIS
    Writes or deletes one registry value that the catalogue names.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    if ($Property -cne 'value') { throw "There is no setting '$Property' here." }
    if (-not $PSCmdlet.ShouldProcess("$($Key.path)\$($Key.name)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read { Get-RegistryState -Key $Key } -Write {
        param($Wanted)
        if ($Wanted.ContainsKey('absent')) { Remove-SeamRegistryValue -Path $Key.path -Name $Key.name }
        else {
            $value = $Wanted.v
            # The registry takes a DWORD as a signed number.
            if ($Key.kind -ceq 'DWord') { $value = [BitConverter]::ToInt32([BitConverter]::GetBytes([uint32] $Wanted.v), 0) }
            Set-SeamRegistryValue -Path $Key.path -Name $Key.name -Kind $Key.kind -Value $value
        }
    }
}
