function Set-SeamFileAccess {
    <#
    .SYNOPSIS
    Makes the entry of one SID in the access list of a file: ReadWrite, Read, or no entry. Entries that the file inherits, and those of
    others, stay.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [string] $Sid,
        [Parameter(Mandatory = $true)] [ValidateSet('ReadWrite', 'Read', 'None')] [string] $Right
    )

    if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
    $account = New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList $Sid
    $file = Get-Item -LiteralPath $LiteralPath -Force
    $security = Get-Acl -LiteralPath $LiteralPath
    $security.PurgeAccessRules($account)
    $rights = switch -CaseSensitive ($Right) { 'ReadWrite' { 'Read, Write' } 'Read' { 'Read' } default { '' } }
    if ($rights -cne '') {
        $security.AddAccessRule((New-Object -TypeName System.Security.AccessControl.FileSystemAccessRule -ArgumentList $account, $rights,
            'Allow'))
    }
    # Writes only the section that was touched; Set-Acl would write the owner too. .NET Framework has the method, .NET the extension.
    if ($null -ne $file.PSObject.Methods['SetAccessControl']) { $file.SetAccessControl($security) }
    else { [System.IO.FileSystemAclExtensions]::SetAccessControl($file, $security) }
}

function Set-SeamReadOnly {
    <#
    .SYNOPSIS
    Sets or removes the attribute read-only of one file.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [bool] $Value)

    if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
    (Get-Item -LiteralPath $LiteralPath -Force).IsReadOnly = $Value
}
