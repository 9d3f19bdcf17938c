function New-WorkerRunspace {
    <#
    .SYNOPSIS
    A runspace in which everything of the load list is defined.
    #>
    [CmdletBinding()]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing outside this process.')]
    param([Parameter(Mandatory = $true)] [string[]] $LoadPath)

    $runspace = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
    $runspace.Open()
    # Opening it has put the folders of the user in front again.
    Use-WindowsModulePath
    $loader = [powershell]::Create()
    try {
        $loader.Runspace = $runspace
        # One constant text; the paths are its argument.
        [void] $loader.AddScript('param($LoadPath) $global:ErrorActionPreference = "Stop"; foreach ($path in $LoadPath) { . $path }', $false).AddArgument($LoadPath)
        [void] $loader.Invoke()
    }
    finally { $loader.Dispose() }
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
