function Get-SeamFileItem {
    <#
    .SYNOPSIS
    Length, last write and attribute read-only of one file, by its path as it stands.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    return Get-Item -LiteralPath $LiteralPath -Force
}

function Get-SeamFileAccessRule {
    <#
    .SYNOPSIS
    The entries of a file's access list: SID, rights as bits, and whether they allow.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    foreach ($rule in (Get-Acl -LiteralPath $LiteralPath).GetAccessRules($true, $true, [System.Security.Principal.SecurityIdentifier])) {
        [pscustomobject] @{
            Sid = $rule.IdentityReference.Value
            Mask = ([long] [int] $rule.FileSystemRights) -band 0xffffffffL
            Allow = $rule.AccessControlType -eq [System.Security.AccessControl.AccessControlType]::Allow
        }
    }
}
