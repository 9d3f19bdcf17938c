function Get-SeamModuleFolder {
    <#
    .SYNOPSIS
    The folders of modules that Windows and PowerShell itself have put there; users cannot write to them.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param()

    Join-Path -Path $PSHOME -ChildPath 'Modules'
    # PowerShell 7 has its own folder; the modules of the roles and features are in that of Windows PowerShell.
    $system = [Environment]::SystemDirectory
    if ($PSVersionTable.PSVersion.Major -ge 6 -and $system -ne '') { Join-Path -Path $system -ChildPath 'WindowsPowerShell\v1.0\Modules' }
}

function Get-SeamModuleBase {
    <#
    .SYNOPSIS
    The folder of the module that a command comes from; empty for a function or an alias without a module.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.CommandInfo] $Command)

    if ($null -eq $Command.Module) { return '' }
    return "$($Command.Module.ModuleBase)"
}

function Test-SeamWindowsFolder {
    <#
    .SYNOPSIS
    Whether a folder is PowerShell's own, is below it, or is in the folder of Windows' modules. Only installers of Windows write there.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $LiteralPath)

    foreach ($folder in @($PSHOME) + @(Get-SeamModuleFolder)) {
        $below = $folder + [IO.Path]::DirectorySeparatorChar
        if (($LiteralPath + [IO.Path]::DirectorySeparatorChar).StartsWith($below, [StringComparison]::OrdinalIgnoreCase)) { return $true }
    }
    return $false
}

function Get-SeamProgramName {
    <#
    .SYNOPSIS
    The names of all files in the folders of PATH that may be called like a cmdlet, each with its ending and without.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Generic.HashSet[string]])]
    param()

    $name = New-Object -TypeName 'System.Collections.Generic.HashSet[string]' -ArgumentList ([StringComparer]::OrdinalIgnoreCase)
    foreach ($folder in "$env:PATH".Split([IO.Path]::PathSeparator)) {
        # A folder that is not there or cannot be listed has no program that could be started.
        try {
            foreach ($file in [IO.Directory]::EnumerateFiles($folder.Trim('"'), '*-*')) {
                $null = $name.Add([IO.Path]::GetFileName($file))
                $null = $name.Add([IO.Path]::GetFileNameWithoutExtension($file))
            }
        } catch { continue }
    }
    return , $name
}
