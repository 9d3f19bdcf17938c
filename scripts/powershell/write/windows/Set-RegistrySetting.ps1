function Set-RegistrySetting {
    <#
    .SYNOPSIS
    Writes or deletes one registry value that the catalogue names.
    .PARAMETER MadeKey
    Keys that the run which is undone has created: the key of the value, or above it. Where the value is gone, they are removed if they are
    empty then.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To,
        [AllowEmptyCollection()] [string[]] $MadeKey = @()
    )

    if ($Property -cne 'value') { throw "There is no setting '$Property' here." }
    # Never one of the few keys that Windows itself brings right below the root.
    $foreign = @($MadeKey |
        Where-Object -FilterScript {
            $_ -notmatch '\A[^\\]+\\[^\\]+\\' -or -not "$($Key.path)\".StartsWith("$_\", [StringComparison]::OrdinalIgnoreCase)
        })
    if ($foreign.Count -gt 0) { throw "The key $($foreign[0]) does not hold this value. Nothing was changed." }
    if (-not $PSCmdlet.ShouldProcess("$($Key.path)\$($Key.name)")) { return }
    $result = Invoke-GuardedSet -From $From -To $To -Read { Get-RegistryState -Key $Key } -Write {
        param($Wanted)
        if ($Wanted.ContainsKey('absent')) { Remove-SeamRegistryValue -Path $Key.path -Name $Key.name }
        else {
            $value = $Wanted.v
            # The registry takes a DWORD as a signed number.
            if ($Key.kind -ceq 'DWord') { $value = [BitConverter]::ToInt32([BitConverter]::GetBytes([uint32] $Wanted.v), 0) }
            $missing = @(Get-SeamMissingKey -Path $Key.path)
            try { Set-SeamRegistryValue -Path $Key.path -Name $Key.name -Kind $Key.kind -Value $value }
            catch { $null = Remove-EmptyKey -Path $missing; throw }
        }
    }
    if ($To.ContainsKey('absent') -and $result.outcome -cin 'done', 'already') {
        $kept = Remove-EmptyKey -Path $MadeKey
        if ("$kept" -ne '') { $result.message = "$($result.message) $kept".Trim() }
    }
    return $result
}

function Remove-EmptyKey {
    <#
    .SYNOPSIS
    Removes of these keys those that are empty, the lower ones first. Answers a sentence about the first that could not be removed.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'Its caller asks.')]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowEmptyString()] [string[]] $Path)

    foreach ($each in @($Path | Sort-Object -Property Length -Descending)) {
        try { Remove-SeamEmptyKey -Path $each }
        catch { return "The empty key $each could not be removed: $((ConvertTo-Problem -ErrorRecord $_).message)" }
    }
}
