function Get-SeamFileSecurity {
    <#
    .SYNOPSIS
    One section of a file's or folder's security descriptor as SDDL text; empty where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [ValidateSet('Access', 'Audit', 'Owner')] [string] $Section)

    $acl = Get-Acl -LiteralPath $LiteralPath -Audit:($Section -ceq 'Audit')
    # As SDDL the owner would be a two-letter alias.
    if ($Section -ceq 'Owner') { return "O:$($acl.GetOwner([System.Security.Principal.SecurityIdentifier]).Value)" }
    return $acl.GetSecurityDescriptorSddlForm([System.Security.AccessControl.AccessControlSections] $Section)
}
