# Errors as Windows gives them: category and id decide how the product reads them.

function New-Fault {
    param(
        [string] $Message,
        [string] $Id,
        [System.Management.Automation.ErrorCategory] $Category,
        [Exception] $Exception = (New-Object -TypeName System.Exception -ArgumentList $Message)
    )
    return New-Object -TypeName System.Management.Automation.ErrorRecord -ArgumentList $Exception, $Id, $Category,
        (Get-Variable -Name simulatedTarget -ValueOnly -ErrorAction Ignore)
}

function New-WrappedFault {
    <#
    .SYNOPSIS
    What a .NET method has thrown, as PowerShell hands it on: wrapped, without a category.
    #>
    param([string] $Method, [Exception] $Exception)
    $wrapped = New-Object -TypeName System.Management.Automation.MethodInvocationException -ArgumentList "Exception calling `"$Method`" with `"1`" argument(s): `"$($Exception.Message)`"",
        $Exception
    return New-Fault -Message $wrapped.Message -Id $Exception.GetType().Name -Category NotSpecified -Exception $wrapped
}

function New-FullDiskFault {
    return New-WrappedFault -Method 'Write' -Exception (New-Object -TypeName System.IO.IOException -ArgumentList 'The disk is full.')
}

function Assert-Elevated {
    <#
    .SYNOPSIS
    Refuses a person who is not an elevated administrator, as Windows does.
    #>
    param([string] $Command, [switch] $Method)

    if ((Get-World).identity.Administrator) { return }
    if ($Method) {
        throw (New-WrappedFault -Method $Command -Exception (
            New-Object -TypeName System.UnauthorizedAccessException -ArgumentList 'Access is denied.'
        ))
    }
    throw (New-Fault -Message 'Access is denied.' -Id "UnauthorizedAccess,$Command" -Category PermissionDenied -Exception (
        New-Object -TypeName System.UnauthorizedAccessException -ArgumentList 'Access is denied.'
    ))
}

function Assert-ModulePresent {
    <#
    .SYNOPSIS
    Half broken worlds lack modules: their commands do not exist.
    #>
    param([string] $Module, [string] $Command)

    if (@((Get-World).conditions.missingModules) -contains $Module) {
        throw (New-Object -TypeName System.Management.Automation.CommandNotFoundException -ArgumentList "The term '$Command' is not recognized as a name of a cmdlet, function, script file, or executable program.")
    }
}

function Test-HyperVRight {
    <#
    .SYNOPSIS
    Whether Hyper-V answers this person. Without the right some builds throw, others answer nothing.
    #>
    param([string] $Command)

    $world = Get-World
    if ($world.identity.Administrator -or $world.identity.HyperVAdministrator) { return $true }
    if ($world.conditions.hyperVRefusal -ceq 'empty') { return $false }
    $message = "You do not have the required permission to complete this task. Contact the administrator of the authorization policy for the computer '$($world.computer.Name)'."
    throw (New-Fault -Message $message -Id "AccessDenied,Microsoft.HyperV.PowerShell.Commands.$Command" -Category PermissionDenied)
}

function Get-WorldFault {
    <#
    .SYNOPSIS
    The fault that a world declares for a command, or for one VM in it: `conditions.faults`, each with message, id and category.
    #>
    param([string] $Command, [string] $Of = '')

    $conditions = (Get-World).conditions
    if ($null -eq $conditions.PSObject.Properties['faults']) { return $null }
    foreach ($each in @($conditions.faults)) {
        if ($each.command -cne $Command -or "$($each.of)" -ne $Of) { continue }
        return New-Fault -Message $each.message -Id $each.id -Category $each.category
    }
    return $null
}

function Invoke-EachMachine {
    <#
    .SYNOPSIS
    What a cmdlet does for each of its VMs. One that fails gives an error of its own, whose target is the VM, and the others go on.
    #>
    param(
        [Parameter(Mandatory = $true)] [System.Management.Automation.PSCmdlet] $Cmdlet,
        [AllowNull()] [object[]] $VM,
        [Parameter(Mandatory = $true)] [scriptblock] $Do
    )

    # A world may leave out which VM it was.
    $untold = (Get-World).conditions.PSObject.Properties['untoldTargets']
    foreach ($machine in @($VM)) {
        $simulatedTarget = if ($null -eq $untold -or -not $untold.Value) { $machine }
        try { & $Do $machine }
        catch {
            if ($ErrorActionPreference -eq 'Stop') { throw }
            $Cmdlet.WriteError($_)
        }
    }
    $null = $simulatedTarget
}

function Assert-NoFault {
    param([string] $Command, [string] $Of = '')
    $fault = Get-WorldFault -Command $Command -Of $Of
    if ($null -ne $fault) { throw $fault }
}
