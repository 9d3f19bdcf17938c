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
    return ConvertTo-AsciiJson -InputObject ([ordered] @{
        type = 'fail'
        category = $problem.category
        errorId = $problem.errorId
        hresult = $problem.hresult
        message = $problem.message
    })
}

function ConvertTo-Problem {
    <#
    .SYNOPSIS
    What an error record says, in the words of the protocol. What .NET threw counts, not what PowerShell has wrapped around it.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.ErrorRecord] $ErrorRecord)

    $exception = Get-InnermostException -Exception $ErrorRecord.Exception
    $hresult = $exception.HResult
    $code = if ($exception -is [System.ComponentModel.Win32Exception]) { $exception.NativeErrorCode } else { 0 }
    # E_FAIL says nothing; the code of Windows is in it as 0x8007xxxx.
    if ($code -gt 0 -and $code -le 65535 -and $hresult -eq -2147467259) { $hresult = -2147024896 + $code }
    $category = "$($ErrorRecord.CategoryInfo.Category)"
    if ($exception -is [System.Management.Automation.CommandNotFoundException]) { $category = 'CommandNotFound' }
    # 5 access is denied, 1314 a required privilege is missing.
    elseif ($exception -is [System.UnauthorizedAccessException] -or $exception -is [System.Security.SecurityException] -or
        $code -in 5, 1314) {
        $category = 'PermissionDenied'
    }
    elseif ($exception -is [System.IO.FileNotFoundException] -or $exception -is [System.IO.DirectoryNotFoundException]) {
        $category = 'ObjectNotFound'
    }
    return @{
        category = $category
        errorId = "$($ErrorRecord.FullyQualifiedErrorId)"
        message = "$($exception.Message)"
        hresult = $hresult
    }
}

function Get-InnermostException {
    <#
    .SYNOPSIS
    What was thrown, without the exceptions that PowerShell and .NET put around it when a method is called.
    #>
    [CmdletBinding()]
    [OutputType([System.Exception])]
    param([Parameter(Mandatory = $true)] [System.Exception] $Exception)

    $inner = $Exception
    while ($null -ne $inner.InnerException -and
        ($inner -is [System.Management.Automation.ExtendedTypeSystemException] -or
            $inner -is [System.Management.Automation.CmdletInvocationException] -or
            $inner -is [System.Reflection.TargetInvocationException] -or $inner -is [System.AggregateException] -or
                $inner -is [System.TypeInitializationException])) {
                $inner = $inner.InnerException
            }
    return $inner
}
