function Invoke-Request {
    <#
    .SYNOPSIS
    Does one request in the worker and puts out replies as JSON texts without their id.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [psobject] $Request,
        [bool] $ReadOnly
    )

    $ErrorActionPreference = 'Stop'
    $WarningPreference = 'SilentlyContinue'
    $ProgressPreference = 'SilentlyContinue'
    $InformationPreference = 'SilentlyContinue'
    try {
        $null = Use-WindowsModule
        switch -CaseSensitive ("$($Request.verb)") {
            'read' { Invoke-ReadRequest -Request $Request }
            { $ReadOnly -and $_ -cin 'set', 'act' } {
                ConvertTo-FailText -Category 'ReadOnly' -Message 'This session can change nothing.'
                break
            }
            'set' { Invoke-SetRequest -Request $Request }
            'act' { Invoke-ActRequest -Request $Request }
            default { ConvertTo-FailText -Category 'BadRequest' -Message "There is no verb '$($Request.verb)'." }
        }
    }
    catch { ConvertTo-FailText -ErrorRecord $_ }
}

function Invoke-ReadRequest {
    <#
    .SYNOPSIS
    Runs a collector and frames its rows.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $Request)

    $name = "$($Request.collector)"
    $register = Get-Register -Kind Collector
    if (-not $register.Contains($name)) { return ConvertTo-FailText -Category 'BadRequest' -Message "There is no collector '$name'." }
    $key = @()
    if ($null -ne $Request.keys) { $key = @($Request.keys | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ }) }
    $argument = @{ Key = $key }
    if ($register[$name] -ceq 'Get-CmdletFact') { $argument.Subject = $name }
    & $register[$name] @argument | ConvertTo-RowFrame
}
