function Set-LocalGroupSetting {
    <#
    .SYNOPSIS
    Adds and removes members of one local group, by SID.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [AllowEmptyCollection()] [object[]] $Add = @(), [AllowEmptyCollection()] [object[]] $Remove = @()
    )

    if ($Property -cne 'members') { throw "There is no setting '$Property' here." }
    $group = "$($Key.group)"
    foreach ($sid in @($Add) + @($Remove)) {
        if ("$sid" -cnotmatch '\AS-1(-(0|[1-9][0-9]*))+\z') { throw 'Members are named by SID only.' }
    }
    if (-not $PSCmdlet.ShouldProcess($group)) { return }
    Invoke-GuardedEdit -Add $Add -Remove $Remove -Read { @(Get-LocalGroupMemberSid -Sid $group) } -Write {
        param($Now, $ToAdd, $ToRemove)
        $null = $Now
        # One member that Windows refuses does not keep the others out.
        $first = $null
        foreach ($sid in $ToAdd) { try { Add-LocalGroupMember -SID $group -Member $sid } catch { if ($null -eq $first) { $first = $_ } } }
        foreach ($sid in $ToRemove) {
            try { Remove-LocalGroupMember -SID $group -Member $sid } catch { if ($null -eq $first) { $first = $_ } }
        }
        if ($null -ne $first) { throw $first }
    }
}
