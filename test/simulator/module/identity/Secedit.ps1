# What secedit exports and configures.

function Invoke-SeamSeceditExport {
    [CmdletBinding()]
    param()

    Assert-Elevated -Command 'secedit'
    Wait-World -Count 1
    $security = (Get-World).security
    $line = @('[Unicode]', 'Unicode=yes', '[System Access]')
    foreach ($each in $security.systemAccess.PSObject.Properties) { $line += "$($each.Name) = $($each.Value)" }
    $line += '[Registry Values]'
    foreach ($each in $security.registryValues.PSObject.Properties) { $line += "$($each.Name)=$($each.Value)" }
    $line += '[Privilege Rights]'
    foreach ($each in $security.privilegeRights.PSObject.Properties) {
        # A right without an account is not listed.
        if (@($each.Value).Count -gt 0) { $line += "$($each.Name) = $(@($each.Value | ForEach-Object -Process { if ($_ -clike 'S-1-*') { "*$_" } else { $_ } }) -join ',')" }
    }
    $line += @('[Version]', 'signature="$CHICAGO$"', 'Revision=1', '')
    return ConvertTo-NumericTemplate -Template ($line -join "`r`n")
}

function Invoke-SeamSeceditConfigure {
    [CmdletBinding()]
    param([string] $Template, [string] $Area)

    Assert-Elevated -Command 'secedit'
    Edit-World -Argument $Template, $Area -Change {
        param($World, $Template, $Area)
        $section = ''
        foreach ($line in $Template -split "`r?`n") {
            if ($line -cmatch '^\[(.+)\]$') { $section = $Matches[1]; continue }
            if ($line -cnotmatch '^\s*([^=]+?)\s*=\s*(.*?)\s*$') { continue }
            $name = $Matches[1]; $value = $Matches[2]
            if ($section -ceq 'Privilege Rights' -and $Area -ceq 'USER_RIGHTS') {
                Set-Member -InputObject $World.security.privilegeRights -Name $name -Value @($value -split ',' |
                    Where-Object -FilterScript { $_.Trim() -ne '' } |
                    ForEach-Object -Process { $_.Trim() -replace '^\*', '' })
            }
            if ($section -ceq 'System Access' -and $Area -ceq 'SECURITYPOLICY') {
                $limit = Get-WorldRegistryKey -World $World -Path 'HKLM\SYSTEM\CurrentControlSet\Control\SAM'
                $relaxed = $null -ne $limit -and
                    $null -ne $limit.PSObject.Properties['RelaxMinimumPasswordLengthLimits'] -and
                    [int] $limit.RelaxMinimumPasswordLengthLimits.value -eq 1
                if ($name -ceq 'MinimumPasswordLength' -and [int] $value -gt 14 -and -not $relaxed) { throw 'The data is invalid.' }
                Set-Member -InputObject $World.security.systemAccess -Name $name -Value $(
                    if ($value -cmatch '^-?\d+$') { [int] $value } else { $value }
                )
            }
        }
    }
}
