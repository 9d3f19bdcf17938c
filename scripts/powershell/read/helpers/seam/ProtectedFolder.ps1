function Get-SeamFolderKind {
    <#
    .SYNOPSIS
    What stands at a path: none, folder, file, or a link that leads somewhere else.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    try {
        $attribute = [IO.File]::GetAttributes($LiteralPath)
    } catch [System.IO.FileNotFoundException], [System.IO.DirectoryNotFoundException] { return 'none' }
    if (($attribute -band [IO.FileAttributes]::ReparsePoint) -ne 0) { return 'link' }
    if (($attribute -band [IO.FileAttributes]::Directory) -ne 0) { return 'folder' }
    return 'file'
}

function New-SeamProtectedFolder {
    <#
    .SYNOPSIS
    Makes a folder that has its owner and its access list from the first moment on.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [string] $Sddl)

    if (-not $PSCmdlet.ShouldProcess($LiteralPath)) { return }
    $security = New-Object -TypeName System.Security.AccessControl.DirectorySecurity
    $security.SetSecurityDescriptorSddlForm($Sddl, [System.Security.AccessControl.AccessControlSections] 'Owner, Access')
    # .NET Framework has the method, .NET the extension.
    $folder = New-Object -TypeName System.IO.DirectoryInfo -ArgumentList $LiteralPath
    if ($PSVersionTable.PSVersion.Major -lt 6) { $folder.Create($security) } else {
        [System.IO.FileSystemAclExtensions]::Create($folder, $security)
    }
}
