function New-WorkerRunspace {
    <#
    .SYNOPSIS
    A runspace that has these modules, by their full paths, and no others of ours.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing outside this process.')]
    param([Parameter(Mandatory = $true)] [string[]] $Module)

    $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    # Modules of Windows that are functions themselves see the preferences of the runspace, not those of their caller.
    foreach ($each in @(@('ErrorActionPreference', 'Stop'), @('WarningPreference', 'SilentlyContinue'), @('ProgressPreference', 'SilentlyContinue'), @('InformationPreference', 'SilentlyContinue'))) {
        $state.Variables.Add((New-Object -TypeName System.Management.Automation.Runspaces.SessionStateVariableEntry -ArgumentList $each[0], $each[1], ''))
    }
    $state.ThrowOnRunspaceOpenError = $true
    $state.ImportPSModule($Module)
    $runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace($state)
    $runspace.Open()
    # Opening it has put the folders of the user in front again.
    Use-WindowsModulePath
    return $runspace
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
