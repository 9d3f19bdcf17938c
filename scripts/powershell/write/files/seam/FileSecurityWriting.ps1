function Set-SeamFileSecurity {
    <#
    .SYNOPSIS
    Writes one section of a security descriptor; the others stay.
    .DESCRIPTION
    Another account than the own one becomes the owner only with the privilege SeRestorePrivilege. SetAccessControl does not enable it,
    icacls.exe does (learn.microsoft.com/windows-server/administration/windows-commands/icacls).
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath,
        [Parameter(Mandatory = $true)] [ValidateSet('Access', 'Audit', 'Owner')] [string] $Section,
        [Parameter(Mandatory = $true)] [string] $Sddl
    )

    if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
    if ($Section -ceq 'Owner') {
        $null = Invoke-SeamNativeTool -Tool 'icacls.exe' -Argument @($LiteralPath, '/setowner', ($Sddl -creplace '\AO:', '*'))
        return
    }
    $security = New-Object -TypeName System.Security.AccessControl.DirectorySecurity
    $security.SetSecurityDescriptorSddlForm($Sddl, [System.Security.AccessControl.AccessControlSections] $Section)
    # Writes only the section that was touched; Set-Acl would write the owner too. .NET Framework has the method, .NET the extension.
    $folder = Get-Item -LiteralPath $LiteralPath -Force
    if ($null -ne $folder.PSObject.Methods['SetAccessControl']) { $folder.SetAccessControl($security) }
    else { [System.IO.FileSystemAclExtensions]::SetAccessControl($folder, $security) }
}
