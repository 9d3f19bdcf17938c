function Invoke-SeamSeceditConfigure {
    <#
    .SYNOPSIS
    Applies a security template through a database of its own. Throws what secedit complains of; whether it was applied, reading says.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Template,
        [Parameter(Mandatory = $true)] [ValidateSet('USER_RIGHTS', 'SECURITYPOLICY')] [string] $Area
    )

    $folder = New-PrivateFolder
    try {
        $file = Join-Path -Path $folder -ChildPath 'template.inf'
        [IO.File]::WriteAllText($file, $Template, [Text.Encoding]::Unicode)
        $warning = Invoke-SeamNativeTool -Tool 'secedit.exe' -Argument @('/configure', '/db',
            (Join-Path -Path $folder -ChildPath 'template.sdb'), '/cfg', $file, '/areas', $Area, '/quiet')
        if ("$warning" -ne '') { throw "$warning" }
    }
    finally { Clear-PrivateFolder -LiteralPath $folder }
}
