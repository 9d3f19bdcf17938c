function Get-SeamFileSecurity {
    <#
    .SYNOPSIS
    One section of a file's or folder's security descriptor as SDDL text, its SIDs in numbers; empty where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath,
        [Parameter(Mandatory = $true)] [ValidateSet('Access', 'Audit', 'Owner')] [string] $Section
    )

    return ConvertFrom-FileSecurity -Security (Get-Acl -LiteralPath $LiteralPath -Audit:($Section -ceq 'Audit')) -Section $Section
}

function Get-SeamWholeFileSecurity {
    <#
    .SYNOPSIS
    All three sections of one opening of a file or folder. Throws where one of them cannot be read; auditing needs a right of its own
    (SeSecurityPrivilege).
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $security = Get-Acl -LiteralPath $LiteralPath -Audit
    $text = @{}
    foreach ($section in 'Access', 'Audit', 'Owner') { $text[$section] = ConvertFrom-FileSecurity -Security $security -Section $section }
    return $text
}

function ConvertFrom-FileSecurity {
    <#
    .SYNOPSIS
    One section of what Get-Acl gave as SDDL text, its SIDs in numbers; empty where there is none.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [object] $Security, [Parameter(Mandatory = $true)] [string] $Section)

    # As SDDL the owner would be a two-letter alias.
    if ($Section -ceq 'Owner') { return "O:$($Security.GetOwner([System.Security.Principal.SecurityIdentifier]).Value)" }
    $binary = $Security.GetSecurityDescriptorBinaryForm()
    $raw = New-Object -TypeName System.Security.AccessControl.RawSecurityDescriptor -ArgumentList $binary, 0
    $list = if ($Section -ceq 'Access') { $raw.DiscretionaryAcl } else { $raw.SystemAcl }
    $sid = @(if ($null -ne $list) { foreach ($entry in $list) { "$($entry.SecurityIdentifier)" } })
    $sddl = $Security.GetSecurityDescriptorSddlForm([System.Security.AccessControl.AccessControlSections] $Section)
    return ConvertTo-NumericSddl -Sddl $sddl -Sid $sid
}
