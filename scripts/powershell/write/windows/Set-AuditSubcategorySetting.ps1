function Set-AuditSubcategorySetting {
    <#
    .SYNOPSIS
    Switches what one audit subcategory records.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [AllowEmptyCollection()] [object[]] $Add = @(), [AllowEmptyCollection()] [object[]] $Remove = @()
    )

    if ($Property -cne 'setting') { throw "There is no setting '$Property' here." }
    $id = [guid] $Key.subcategory
    if (-not $PSCmdlet.ShouldProcess("$id")) { return }
    Invoke-GuardedEdit -Add $Add -Remove $Remove -Read { @(Get-AuditSetting -Subcategory $id) } -Write {
        param($Now, $ToAdd, $ToRemove)
        $null = $Now
        $word = { param($Name) if ($ToAdd -ccontains $Name) { 'enable' } elseif ($ToRemove -ccontains $Name) { 'disable' } else { '' } }
        Invoke-SeamAuditpolSet -Subcategory $id -Success (& $word 'success') -Failure (& $word 'failure')
    }
}
