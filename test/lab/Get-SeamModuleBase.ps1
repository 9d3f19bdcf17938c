function Get-SeamModuleBase {
    <#
    .SYNOPSIS
    As the product's, with the stand-in for Get-CimInstance in the place of Windows' own.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [System.Management.Automation.CommandInfo] $Command)

    if ($Command.Name -ceq 'Get-CimInstance') { return "$PSHOME" }
    if ($null -eq $Command.Module) { return '' }
    return "$($Command.Module.ModuleBase)"
}
