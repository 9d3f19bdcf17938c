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
        $null = Invoke-SeamNativeTool -Tool 'auditpol.exe' -Argument @('/backup', "/file:$file")
        if (-not [IO.File]::Exists($file)) { throw 'auditpol wrote no file.' }
        return [IO.File]::ReadAllText($file, [Text.Encoding]::Default)
    }
    finally { Clear-PrivateFolder -LiteralPath $folder }
}
