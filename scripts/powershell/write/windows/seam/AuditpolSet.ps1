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
