function Set-UserRightSetting {
    <#
    .SYNOPSIS
    Grants and takes away one user right, by SID.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [AllowEmptyCollection()] [object[]] $Add = @(), [AllowEmptyCollection()] [object[]] $Remove = @()
    )

    if ($Property -cne 'holders') { throw "There is no setting '$Property' here." }
    $right = "$($Key.right)"
    foreach ($sid in @($Add) + @($Remove)) {
        if ("$sid" -cnotmatch '\AS-1(-(0|[1-9][0-9]*))+\z') { throw 'Rights are granted to SIDs only.' }
    }
    if (-not $PSCmdlet.ShouldProcess($right)) { return }
    $read = { @(Get-UserRightHolder -Right $right) }
    Invoke-GuardedEdit -Add $Add -Remove $Remove -Read $read -Write {
        param($Now, $ToAdd, $ToRemove)
        $next = @($Now | Where-Object -FilterScript { $ToRemove -cnotcontains $_ }) + @($ToAdd)
        $text = @($next | ForEach-Object -Process { if ($_ -clike 'S-1-*') { "*$_" } else { "$_" } }) -join ','
        Invoke-SeamSeceditConfigure -Area USER_RIGHTS -Template "[Unicode]`r`nUnicode=yes`r`n[Version]`r`nsignature=`"`$CHICAGO`$`"`r`nRevision=1`r`n[Privilege Rights]`r`n$right = $text`r`n"
    }
}
