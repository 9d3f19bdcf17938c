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

function Set-SeamFileSecurity {
    <#
    .SYNOPSIS
    Writes one section of a security descriptor; the others stay.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [ValidateSet('Access', 'Audit')] [string] $Section,
        [Parameter(Mandatory = $true)] [string] $Sddl
    )

    if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
    $security = New-Object -TypeName System.Security.AccessControl.DirectorySecurity
    $security.SetSecurityDescriptorSddlForm($Sddl, [System.Security.AccessControl.AccessControlSections] $Section)
    # Writes only the section that was touched; Set-Acl would write the owner too. .NET Framework has the method, .NET the extension.
    $folder = Get-Item -LiteralPath $LiteralPath -Force
    if ($null -ne $folder.PSObject.Methods['SetAccessControl']) { $folder.SetAccessControl($security) }
    else { [System.IO.FileSystemAclExtensions]::SetAccessControl($folder, $security) }
}
