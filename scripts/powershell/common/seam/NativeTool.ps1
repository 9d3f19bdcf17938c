function Invoke-SeamNativeTool {
    <#
    .SYNOPSIS
    Runs a tool of Windows with its standard input shut, and throws when it fails.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [ValidateSet('secedit.exe', 'auditpol.exe', 'sc.exe', 'eventcreate.exe')] [string] $Tool, [Parameter(Mandatory = $true)] [string[]] $Argument)

    $path = Join-Path -Path ([Environment]::SystemDirectory) -ChildPath $Tool
    # Without the shut input the tool would swallow the next request.
    $said = $null | & $path @Argument 2>&1
    if ($LASTEXITCODE -ne 0) { throw (New-Object -TypeName System.ComponentModel.Win32Exception -ArgumentList $LASTEXITCODE, "$Tool ended with $LASTEXITCODE. $(@($said) -join ' ')") }
}

function New-PrivateFolder {
    <#
    .SYNOPSIS
    A folder with an unguessable name below the temporary one.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    [OutputType([string])]
    param()

    $folder = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath ('castellan-' + [guid]::NewGuid().ToString('n'))
    if ($PSCmdlet.ShouldProcess($folder)) { [void] [IO.Directory]::CreateDirectory($folder) }
    return $folder
}
