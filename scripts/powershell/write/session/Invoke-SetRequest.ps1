function Invoke-SetRequest {
    <#
    .SYNOPSIS
    Runs a setter and puts out what came of it.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $Request)

    $name = "$($Request.setter)"
    $register = Get-Register -Kind Setter
    if (-not $register.Contains($name)) { return ConvertTo-FailText -Category 'BadRequest' -Message "There is no setter '$name'." }
    $key = ConvertFrom-Marked -InputObject $Request.key
    Assert-Settable -Setter $name -Key $key -Property "$($Request.property)"
    $argument = @{ Key = $key; Property = "$($Request.property)" }
    if ($null -ne $Request.PSObject.Properties['from']) {
        $argument.From = ConvertFrom-Marked -InputObject $Request.from
        $argument.To = ConvertFrom-Marked -InputObject $Request.to
    }
    else {
        $argument.Add = @($Request.add | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
        $argument.Remove = @($Request.remove | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
    }
    $refusal = Get-NeverTouchRefusal -Setter $name @argument
    if ("$refusal" -ne '') {
        return ConvertTo-AsciiJson -InputObject ([ordered] @{
            type = 'set'
            outcome = 'refused'
            was = $null
            is = $null
            message = $refusal
        })
    }
    Set-Variable -Name CastellanKnownVM -Scope Global -Value $null
    $lock = Enter-SetLock -Lock $(if ($null -ne $Request.lock) { ConvertFrom-Marked -InputObject $Request.lock })
    if ($register[$name] -ceq 'Set-CmdletSetting') { $argument.Subject = $name }
    if ($register[$name] -ceq 'Set-RegistrySetting' -and $null -ne $Request.PSObject.Properties['madeKeys']) {
        $argument.MadeKey = @($Request.madeKeys | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
    }
    try { $result = & $register[$name] @argument }
    finally { if ($null -ne $lock) { $lock.Dispose() } }
    $reply = [ordered] @{ type = 'set' }
    foreach ($each in $result.Keys) { $reply[$each] = $result[$each] }
    return ConvertTo-AsciiJson -InputObject $reply
}

function Invoke-ActRequest {
    <#
    .SYNOPSIS
    Runs a named action and puts out what it gives.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $Request)

    $name = "$($Request.action)"
    $register = Get-Register -Kind Action
    if (-not $register.Contains($name)) { return ConvertTo-FailText -Category 'BadRequest' -Message "There is no action '$name'." }
    $value = & $register[$name] -Argument (ConvertFrom-Marked -InputObject $Request.arguments)
    return ConvertTo-AsciiJson -InputObject ([ordered] @{ type = 'act'; value = $value })
}
