function Get-SeamWindowsFolder {
    <#
    .SYNOPSIS
    Where Windows is installed; empty on other systems.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    return [Environment]::GetFolderPath([Environment+SpecialFolder]::Windows)
}

function New-PrivateFolder {
    <#
    .SYNOPSIS
    A temporary folder with an unguessable name, on Windows for SYSTEM and Administrators alone.
    .NOTES
    Below Windows' own folder, because the owner of a parent folder could replace it by another one. SYSTEM stays in the list: the service
    behind secedit reads the files. Without administrator rights the folder is in the user's temporary folder. An administrator never falls
    back to it: another program of the same user could replace a template there before secedit applies it.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'Where the folder is decides who can replace its files, so no answer may choose it.')]
    param()

    $name = 'castellan-' + [guid]::NewGuid().ToString('n')
    $windows = Get-SeamWindowsFolder
    if ("$windows" -ne '') {
        $folder = [IO.Path]::Combine($windows, 'Temp', $name)
        try { New-SeamProtectedFolder -LiteralPath $folder -Sddl 'O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'; return $folder }
        catch { if ((Get-SeamIdentity).Administrator) { throw } }
    }
    $folder = [IO.Path]::Combine([IO.Path]::GetTempPath(), $name)
    [void] [IO.Directory]::CreateDirectory($folder)
    return $folder
}

function Clear-PrivateFolder {
    <#
    .SYNOPSIS
    Removes a temporary folder. A virus scanner may still hold its file: that is tried again, then noted, and decides nothing.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    foreach ($wait in 0, 100, 400, 1500) {
        [System.Threading.Thread]::Sleep($wait)
        try { [IO.Directory]::Delete($LiteralPath, $true); return } catch {
            $why = (Get-InnermostException -Exception $_.Exception).Message
        }
    }
    [Console]::Error.WriteLine("The temporary folder $LiteralPath could not be removed: $why")
}
