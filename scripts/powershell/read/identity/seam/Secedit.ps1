function Invoke-SeamSeceditExport {
    <#
    .SYNOPSIS
    The text of secedit's export of user rights and security settings.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param()

    $folder = New-PrivateFolder
    try {
        $file = Join-Path -Path $folder -ChildPath 'export.inf'
        $warning = Invoke-SeamNativeTool -Tool 'secedit.exe' -Argument @('/export', '/areas', 'USER_RIGHTS', 'SECURITYPOLICY', '/cfg',
            $file, '/quiet')
        if (-not [IO.File]::Exists($file)) { throw "secedit wrote no file. $warning".Trim() }
        return ConvertTo-NumericTemplate -Template ([IO.File]::ReadAllText($file, [Text.Encoding]::Unicode))
    }
    finally { Clear-PrivateFolder -LiteralPath $folder }
}
