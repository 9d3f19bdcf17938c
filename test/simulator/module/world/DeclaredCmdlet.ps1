# Cmdlets that subjects declare and no file of the simulator plays: a Get- that gives the world's records and a Set- that changes them.
# The world keeps them under the name of their subject (test/simulator/declared-properties.ts makes those that it does not describe).

function New-PlainParameter {
    <#
    .SYNOPSIS
    The parameters by which a declared cmdlet is pointed to its objects, beside those that set properties.
    #>
    param([string] $Command)

    $parameters = New-SimulatedParameter -Command $Command
    $add = {
        param($Name, $Type)
        if ($parameters.ContainsKey($Name)) { return }
        $attribute = New-Object -TypeName 'System.Collections.ObjectModel.Collection[System.Attribute]'
        $attribute.Add((New-Object -TypeName System.Management.Automation.ParameterAttribute))
        $parameters.Add(
            $Name,
            (New-Object -TypeName System.Management.Automation.RuntimeDefinedParameter -ArgumentList $Name, $Type, $attribute)
        )
    }
    foreach ($subject in Get-SimulatedSubject -Command $Command) {
        $declared = (Get-SimulatedTable)[$subject]
        $given = if ($declared.write -ceq $Command) { $declared.writeWith } else { $declared.sources[0].with }
        foreach ($name in $given.Keys) { & $add $name $(if ($given[$name] -is [bool]) { [switch] } else { [string] }) }
        if ($declared.each -clike 'vm*') { & $add 'VM' ([psobject[]]) }
        if ($declared.Contains('target')) { & $add $declared.target.parameter ([psobject]) }
        if ($declared.Contains('readOne') -and $declared.sources[0].read -ceq $Command) {
            foreach ($name in $declared.readOne.Keys) { & $add $name $(if ($name -ceq 'VM') { [psobject[]] } else { [string] }) }
        }
    }
    return $parameters
}

function Assert-PlainRight {
    param([hashtable] $Declared, [string] $Command)

    Assert-ModulePresent -Module $Declared.module -Command $Command
    Assert-NoFault -Command $Command
    if ($Declared.module -cne 'Hyper-V') { Assert-Elevated -Command $Command; return $true }
    return Test-HyperVRight -Command $Command.Replace('-', '')
}

function Get-PlainRecord {
    <#
    .SYNOPSIS
    The records of a subject in a world; of one VM where they are parts of it.
    #>
    param([psobject] $World, [string] $Subject, [object] $Machine)

    $holder = if ($null -eq $Machine) { $World } else { Get-WorldVm -World $World -Machine $Machine }
    $own = $holder.PSObject.Properties[$Subject]
    if ($null -ne $own) { return @($own.Value | Where-Object -FilterScript { $null -ne $_ }) }
}

function Test-PlainName {
    <#
    .SYNOPSIS
    Whether a record is the one that the parameters for one object name; each is, where none is given.
    #>
    param([System.Collections.IDictionary] $Declared, [System.Collections.IDictionary] $Given, [psobject] $Record)

    if (-not $Declared.Contains('readOne')) { return $true }
    foreach ($name in $Declared.readOne.Keys) {
        if (-not $Given.ContainsKey($name)) { continue }
        $property = @($Declared.key | Where-Object -FilterScript { $_.part -ceq $Declared.readOne[$name] })[0].name
        $wanted = if ($name -ceq 'VM') { @($Given[$name])[0].Id } else { $Given[$name] }
        if ("$($Record.$property)" -ne "$wanted") { return $false }
    }
    return $true
}

function Get-PlainObject {
    param([string] $Command, [System.Collections.IDictionary] $Given, [System.Management.Automation.PSCmdlet] $Cmdlet)

    $subject = @(Get-SimulatedSubject -Command $Command)[0]
    $declared = (Get-SimulatedTable)[$subject]
    if ($declared.sources.Count -ne 1) { throw "The simulator needs a file of its own for $Command, which is not all that $subject is read with." }
    if (-not (Assert-PlainRight -Declared $declared -Command $Command)) { return }
    $asObject = {
        param($Machine)
        if ($null -ne $Machine) { Assert-NoFault -Command $Command -Of $Machine.Name }
        $record = @(Get-PlainRecord -World (Get-World) -Subject $subject -Machine $Machine |
            Where-Object -FilterScript { Test-PlainName -Declared $declared -Given $Given -Record $_ })
        Wait-World -Count $record.Count
        # A part of a VM knows its VM, where Hyper-V's own does.
        $more = if ($declared.each -ceq 'vmPart' -and -not $declared.Contains('oneByOne')) { @{ VMId = [guid] $Machine.Id } } else { @{} }
        foreach ($each in $record) {
            ConvertTo-SimulatedObject -Type $Command.Replace('Get-', '') -Subject $subject -Record $each -More $more
        }
    }
    if ($declared.Contains('readOne') -and @($declared.readOne.Keys | Where-Object -FilterScript { $Given.ContainsKey($_) }).Count -eq 0) {
        Assert-NoFault -Command $Command -Of 'list'
    }
    if ($declared.each -ceq 'vmPart') { Invoke-EachMachine -Cmdlet $Cmdlet -VM $Given['VM'] -Do $asObject } else { & $asObject }
}

function Set-PlainObject {
    param([string] $Command, [System.Collections.IDictionary] $Given)

    $subject = @(Get-SimulatedSubject -Command $Command)[0]
    $declared = (Get-SimulatedTable)[$subject]
    if (-not (Assert-PlainRight -Declared $declared -Command $Command)) { return }
    Edit-World -Argument $Command, $subject, $declared, $Given -Change {
        param($World, $Command, $Subject, $Declared, $Given)
        $target = if ($Declared.Contains('target')) { $Given[$Declared.target.parameter] }
        $of = if ($null -ne $Given['VM']) { @($Given['VM'])[0] }
        elseif ($Declared.each -ceq 'vmPart') { [pscustomobject] @{ Id = $target.VMId } }
        $machine = if ($null -ne $of) { Get-WorldVm -World $World -Machine $of }
        foreach ($record in @(Get-PlainRecord -World $World -Subject $Subject -Machine $of)) {
            $other = @($Declared.key | Where-Object -FilterScript {
                    if ($null -eq $target -or $_.Contains('of')) { return $false }
                    # The parameter takes the object itself, or the part of the key that names it.
                    $byPart = $Declared.target.Contains('keyPart')
                    if ($byPart -and $Declared.target.keyPart -cne $_.part) { return $false }
                    "$($record.($_.name))" -cne "$(if ($byPart) { $target } else { $target.($_.name) })"
                })
            if ($other.Count -eq 0) { Set-SimulatedProperty -Command $Command -Record $record -Given $Given -Machine $machine }
        }
    }
}

$plainCmdlet = @{
    Get = {
        [CmdletBinding()]
        param()
        dynamicparam { New-PlainParameter -Command $MyInvocation.MyCommand.Name }
        process { Get-PlainObject -Command $MyInvocation.MyCommand.Name -Given $PSBoundParameters -Cmdlet $PSCmdlet }
    }
    Set = {
        [CmdletBinding(SupportsShouldProcess = $true)]
        param()
        dynamicparam { New-PlainParameter -Command $MyInvocation.MyCommand.Name }
        process { Set-PlainObject -Command $MyInvocation.MyCommand.Name -Given $PSBoundParameters }
    }
}
# The same in each scope, so found once: those that no function of the simulator plays.
if ($null -eq $global:SimulatedPlain) {
    $playedBySimulator = [IO.Path]::GetFullPath([IO.Path]::Combine($PSScriptRoot, '..'))
    $played = @{}
    foreach ($function in Get-ChildItem -LiteralPath 'function:') {
        if ("$($function.ScriptBlock.File)" -like "$playedBySimulator*") { $played[$function.Name] = $true }
    }
    $global:SimulatedPlain = @{ Get = @{}; Set = @{} }
    foreach ($declared in (Get-SimulatedTable).Values) {
        foreach ($name in @($declared.sources | ForEach-Object -Process { $_.read }) + @($declared.write)) {
            if ("$name" -cne '' -and -not $played.ContainsKey($name)) {
                $global:SimulatedPlain[$name.Substring(0, 3)]["function:$name"] = $true
            }
        }
    }
}
foreach ($verb in 'Get', 'Set') { Set-Item -LiteralPath @($global:SimulatedPlain[$verb].Keys) -Value $plainCmdlet[$verb] }
