function ConvertTo-FailText {
    <#
    .SYNOPSIS
    A failure as the reply without its id: category, error id, HRESULT and Windows' own text.
    #>
    [CmdletBinding(DefaultParameterSetName = 'Record')]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Record')] [System.Management.Automation.ErrorRecord] $ErrorRecord,
        [Parameter(Mandatory = $true, ParameterSetName = 'Words')] [string] $Category,
        [Parameter(Mandatory = $true, ParameterSetName = 'Words')] [string] $Message
    )

    if ($PSCmdlet.ParameterSetName -ceq 'Words') { $problem = @{ category = $Category; errorId = ''; message = $Message; hresult = $null } }
    else { $problem = ConvertTo-Problem -ErrorRecord $ErrorRecord }
    return ConvertTo-AsciiJson -InputObject ([ordered] @{ type = 'fail'; category = $problem.category; errorId = $problem.errorId; hresult = $problem.hresult; message = $problem.message })
}

function ConvertTo-Problem {
    <#
    .SYNOPSIS
    What an error record says, in the words of the protocol.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord)

    $category = "$($ErrorRecord.CategoryInfo.Category)"
    $exception = $ErrorRecord.Exception
    if ($exception -is [System.Management.Automation.CommandNotFoundException]) { $category = 'CommandNotFound' }
    elseif ($exception -is [System.UnauthorizedAccessException] -or $exception -is [System.Security.SecurityException]) { $category = 'PermissionDenied' }
    return @{ category = $category; errorId = "$($ErrorRecord.FullyQualifiedErrorId)"; message = "$($exception.Message)"; hresult = $exception.HResult }
}
