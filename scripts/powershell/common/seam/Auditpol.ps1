function Invoke-SeamAuditpolBackup {
    <#
    .SYNOPSIS
    The text of auditpol's backup. It is written in the code page of the console.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    $folder = New-PrivateFolder
    try {
        $file = Join-Path -Path $folder -ChildPath 'backup.csv'
        Invoke-SeamNativeTool -Tool 'auditpol.exe' -Argument @('/backup', "/file:$file")
        return [IO.File]::ReadAllText($file, [Text.Encoding]::Default)
    }
    finally { Remove-Item -LiteralPath $folder -Recurse -Force }
}
