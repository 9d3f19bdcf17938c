function New-WorkerRunspace {
    <#
    .SYNOPSIS
    A runspace for one lane that has these modules, by their full paths, and no others of ours.
    .PARAMETER Gate
    Lets either open one runspace or load modules of Windows in one: opening changes the folders in which modules are looked for.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It changes nothing outside this process.')]
    param(
        [Parameter(Mandatory = $true)] [string[]] $Module,
        [string] $Lane = 'main',
        [System.Threading.SemaphoreSlim] $Gate
    )

    $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    # Modules of Windows that are functions themselves see the preferences of the runspace, not those of their caller.
    foreach ($each in @(@('ErrorActionPreference', 'Stop'), @('WarningPreference', 'SilentlyContinue'),
        @('ProgressPreference', 'SilentlyContinue'), @('InformationPreference', 'SilentlyContinue'), @('CastellanLane', $Lane),
            @('CastellanGate', $Gate))) {
        $state.Variables.Add((New-Object -TypeName System.Management.Automation.Runspaces.SessionStateVariableEntry -ArgumentList $each[0],
            $each[1], ''))
    }
    $state.ThrowOnRunspaceOpenError = $true
    $state.ImportPSModule($Module)
    $runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace($state)
    $runspace.Open()
    # Opening it has put the folders of the user in front again.
    Use-WindowsModulePath
    return $runspace
}

function Open-Lane {
    <#
    .SYNOPSIS
    Answers whether the runspace of a lane is there, and opens it where it is not. False while another lane loads its modules.
    .DESCRIPTION
    Lanes beside main never have the module that sets, also in a session that can.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Session,
        [Parameter(Mandatory = $true)] [string] $Lane
    )

    if ($Session.Runspace.ContainsKey($Lane)) { return $true }
    if (-not $Session.Gate.Wait(0)) { return $false }
    try {
        $module = @($Session.Module |
            Where-Object -FilterScript { $Lane -ceq 'main' -or [IO.Path]::GetFileName($_) -cne 'Castellan.Write.psd1' })
        $Session.Runspace[$Lane] = New-WorkerRunspace -Module $module -Lane $Lane -Gate $Session.Gate
    }
    finally { [void] $Session.Gate.Release() }
    return $true
}

function Get-WorkerModule {
    <#
    .SYNOPSIS
    Which modules of Windows the worker has, each proven there.
    #>
    [CmdletBinding()]
    [OutputType([object[]])]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.Runspaces.Runspace] $Runspace)

    $worker = [powershell]::Create()
    try {
        $worker.Runspace = $Runspace
        [void] $worker.AddCommand('Use-WindowsModule')
        return @($worker.Invoke())
    }
    finally { $worker.Dispose() }
}
