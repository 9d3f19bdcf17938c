function Restore-Console {
    <#
    .SYNOPSIS
    Gives an open console back what Use-WindowsModule has changed in it: automatic loading, and the commands that it refused.
    .DESCRIPTION
    A script that is started in an open console ends, and the console goes on. Its next run proves the modules of Windows anew.
    Answers the aliases that a refusal has removed: the caller sets them, because PowerShell removes with a module the aliases it has set.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $alias = @{}

    $before = Get-Variable -Name CastellanBefore -Scope Global -ValueOnly -ErrorAction SilentlyContinue
    if ($null -ne $before) {
        foreach ($name in $before.Function.Keys) {
            # Only Set-Item knows a scope in such a path. The module has no function of that name, so that of the console is found.
            Remove-Item -LiteralPath "Function:$name" -Force -ErrorAction SilentlyContinue
            if ($null -ne $before.Function[$name]) { Set-Item -LiteralPath "Function:global:$name" -Value $before.Function[$name] }
        }
        $alias = $before.Alias
        if ($null -eq $before.AutoLoading) {
            Remove-Variable -Name PSModuleAutoLoadingPreference -Scope Global -ErrorAction SilentlyContinue
        } else { $global:PSModuleAutoLoadingPreference = $before.AutoLoading }
    }
    foreach ($name in 'CastellanModule', 'CastellanBefore', 'CastellanCancelled') {
        Remove-Variable -Name $name -Scope Global -ErrorAction SilentlyContinue
    }
    return $alias
}

function Get-ConsoleBefore {
    <#
    .SYNOPSIS
    What this console had before: automatic loading of modules, and the functions and aliases that a refusal has replaced.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $known = Get-Variable -Name CastellanBefore -Scope Global -ValueOnly -ErrorAction SilentlyContinue
    if ($null -ne $known) { return $known }
    $global:CastellanBefore = @{
        AutoLoading = (Get-Variable -Name PSModuleAutoLoadingPreference -Scope Global -ValueOnly -ErrorAction SilentlyContinue)
        Function = @{}
        Alias = @{}
    }
    return $global:CastellanBefore
}
