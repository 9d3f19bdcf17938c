function Get-SeamFileSecurity {
    <#
    .SYNOPSIS
    One section of a file's or folder's security descriptor as SDDL text, its SIDs in numbers; empty where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [ValidateSet('Access', 'Audit', 'Owner')] [string] $Section)

    $acl = Get-Acl -LiteralPath $LiteralPath -Audit:($Section -ceq 'Audit')
    # As SDDL the owner would be a two-letter alias.
    if ($Section -ceq 'Owner') { return "O:$($acl.GetOwner([System.Security.Principal.SecurityIdentifier]).Value)" }
    $raw = New-Object -TypeName System.Security.AccessControl.RawSecurityDescriptor -ArgumentList $acl.GetSecurityDescriptorBinaryForm(), 0
    $list = if ($Section -ceq 'Access') { $raw.DiscretionaryAcl } else { $raw.SystemAcl }
    $sid = @(if ($null -ne $list) { foreach ($entry in $list) { "$($entry.SecurityIdentifier)" } })
    return ConvertTo-NumericSddl -Sddl $acl.GetSecurityDescriptorSddlForm([System.Security.AccessControl.AccessControlSections] $Section) -Sid $sid
}
