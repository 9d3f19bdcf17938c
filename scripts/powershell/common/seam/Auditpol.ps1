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

function Invoke-SeamAuditpolSet {
    <#
    .SYNOPSIS
    Switches one subcategory; what is left empty stays as it is.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [guid] $Subcategory,
        [ValidateSet('enable', 'disable', '')] [string] $Success = '',
        [ValidateSet('enable', 'disable', '')] [string] $Failure = ''
    )

    $argument = @('/set', "/subcategory:{$($Subcategory.ToString('d'))}")
    if ($Success -ne '') { $argument += "/success:$Success" }
    if ($Failure -ne '') { $argument += "/failure:$Failure" }
    Invoke-SeamNativeTool -Tool 'auditpol.exe' -Argument $argument
}
