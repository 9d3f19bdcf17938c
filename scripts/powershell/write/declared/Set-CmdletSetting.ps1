function Set-CmdletSetting {
    <#
    .SYNOPSIS
    Sets one property of a subject that declares by which cmdlet of Windows it is set.
    .NOTES
    The value that the guard compares is read as Get-CmdletFact reads it, from an object that is looked for anew each time.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $Subject,
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [string] $Property,
        [hashtable] $From, [hashtable] $To
    )

    $declared = (Get-CmdletTable)[$Subject]
    $wanted = if ($null -ne $declared) { $declared.properties[$Property] }
    if ($null -eq $wanted -or -not $wanted.ContainsKey('set') -or -not (@($declared.properties.Keys) -ccontains $Property)) {
        throw "There is no setting '$Property' here."
    }
    $parameter = $wanted.set.parameter
    if (-not (Test-DeclaredValue -State $To -Property $wanted)) { throw "This is no value that $parameter takes. Nothing was changed." }
    $setter = Get-DeclaredCommand -Name $declared.write
    $present = {
        $target = Find-DeclaredTarget -Declared $declared -Key $Key -Source $wanted.source
        Get-DeclaredState -Property $wanted -InputObject $target.Object
    }
    $refusal = Get-DeclaredRefusal -Declared $declared -Key $Key -Wanted $wanted -Setter $setter
    if ("$refusal" -ne '') {
        $now = & $present
        return New-SetResult -Outcome refused -Was $now -Is $now -Message $refusal
    }
    if (-not $PSCmdlet.ShouldProcess("$Subject $(@($Key.Values) -join ' ')", "$parameter $($To.v)")) { return }
    Invoke-GuardedSet -From $From -To $To -Read $present -Write {
        param($Value)
        $target = Find-DeclaredTarget -Declared $declared -Key $Key -Source $wanted.source
        $argument = $declared.writeWith.Clone()
        if ($setter.Parameters.ContainsKey('Confirm')) { $argument['Confirm'] = $false }
        foreach ($name in $target.By.Keys) { $argument[$name] = $target.By[$name] }
        # A path that is not there is taken away with $null.
        $argument[$parameter] = if ($Value.ContainsKey('absent')) { $null } elseif ($wanted.set.type -ceq 'list') {
            , [string[]] @(ConvertTo-DeclaredList -Value $Value.v -Property $wanted)
        } else { $Value.v }
        & $setter @argument
    }
}

function Get-DeclaredRefusal {
    <#
    .SYNOPSIS
    Why this Windows, or the state of the virtual machine, does not let the setting be made; nothing where it can be.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Declared,
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [hashtable] $Wanted,
        [Parameter(Mandatory = $true)] [System.Management.Automation.CommandInfo] $Setter
    )

    if (-not $Setter.Parameters.ContainsKey($Wanted.set.parameter)) { return 'This Windows does not have the setting.' }
    if (-not $Wanted.set.ContainsKey('off')) { return '' }
    $state = "$((Get-VM -Id (Get-DeclaredMachineId -Declared $Declared -Key $Key)).State)"
    if ($state -cne 'Off') { return "The virtual machine is $state, not off." }
    return ''
}

function Find-DeclaredTarget {
    <#
    .SYNOPSIS
    The object that the key names, read now, and the parameters that point the setter to it.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Declared,
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [int] $Source
    )

    if ($Declared.each -ceq 'host') { return @{ Object = (Read-Declared -Source $Declared.sources[$Source]); By = @{} } }
    if ($Declared.each -ceq 'listed') { $own = @(Find-DeclaredOwn -Declared $Declared -Key $Key -Source $Declared.sources[$Source]) }
    else {
        $machine = Get-VM -Id (Get-DeclaredMachineId -Declared $Declared -Key $Key)
        if ($Declared.each -ceq 'vm') { return @{ Object = $machine; By = @{ VM = $machine } } }
        $found = @(Read-DeclaredPart -Declared $Declared -Machine $machine)
        if (Test-OnePerMachine -Declared $Declared) { return @{ Object = $found[0]; By = @{ VM = $machine } } }
        $own = @(Select-DeclaredOwn -Declared $Declared -Key $Key -In $found)
    }
    if ($own.Count -ne 1) { throw "There is no such $($Declared.one) any more." }
    if ($Declared.ContainsKey('spared') -and (Get-PropertyText -InputObject $own[0] -Name $Declared.spared) -cne 'False') {
        throw "This $($Declared.one) may be one of Windows' own, which are never set."
    }
    $by = if ($Declared.target.ContainsKey('keyPart')) { $Key[$Declared.target.keyPart] } else { $own[0] }
    return @{ Object = $own[0]; By = @{ $Declared.target.parameter = $by } }
}

function Find-DeclaredOwn {
    <#
    .SYNOPSIS
    The objects of the host that have this key: the one that the cmdlet gives when it is asked for it alone, or those of its list.
    .NOTES
    Cmdlets differ in how they answer for an object that is gone. So where the one read fails or gives another object, the list decides.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Declared,
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [hashtable] $Source
    )

    if ($Declared.ContainsKey('readOne')) {
        $one = @(Read-OrError -From { Read-Declared -Source $Source -Of (Get-DeclaredName -Declared $Declared -Key $Key) })
        $own = @(Select-DeclaredOwn -Declared $Declared -Key $Key -In $one)
        if ($own.Count -eq 1 -and $own[0] -isnot [System.Management.Automation.ErrorRecord]) { return $own }
    }
    return Select-DeclaredOwn -Declared $Declared -Key $Key -In @(Read-Declared -Source $Source)
}

function Get-DeclaredName {
    <#
    .SYNOPSIS
    The parameters by which a declared cmdlet is asked for the object of this key alone.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [hashtable] $Declared, [Parameter(Mandatory = $true)] [hashtable] $Key)

    $of = @{}
    foreach ($name in $Declared.readOne.Keys) {
        $part = $Key[$Declared.readOne[$name]]
        $of[$name] = if ($name -ceq 'VM') { Get-VM -Id ([guid] $part) } else { $part }
    }
    return $of
}

function Select-DeclaredOwn {
    <#
    .SYNOPSIS
    Those of some objects that have this key. It is compared, never taken for a pattern.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Declared,
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowNull()] [object[]] $In
    )

    foreach ($object in $In) {
        $other = @($Declared.key | Where-Object -FilterScript {
                -not $_.ContainsKey('of') -and (Get-PropertyText -InputObject $object -Name $_.name) -cne $Key[$_.part]
            })
        if ($null -ne $object -and $other.Count -eq 0) { $object }
    }
}

function Get-DeclaredMachineId {
    <#
    .SYNOPSIS
    The id of the virtual machine that a key names, or that Hyper-V has written into the id of its part.
    #>
    [CmdletBinding()]
    [OutputType([guid])]
    param([Parameter(Mandatory = $true)] [hashtable] $Declared, [Parameter(Mandatory = $true)] [hashtable] $Key)

    $part = $Declared.key[0].part
    if ($Declared.each -ceq 'vm' -or $Declared.key[0].ContainsKey('of')) { return [guid] $Key[$part] }
    if ("$($Key[$part])" -cnotmatch '\AMicrosoft:([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\\[0-9A-Fa-f-]{36}\z') {
        throw "This is no id of a $($Declared.one) of a virtual machine. Nothing was changed."
    }
    return [guid] $Matches[1]
}

function ConvertTo-DeclaredList {
    <#
    .SYNOPSIS
    A list as the cmdlet takes it: where it stands for none, an empty one is NotConfigured.
    #>
    [CmdletBinding()]
    [OutputType([string[]])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [object[]] $Value, [Parameter(Mandatory = $true)] [hashtable] $Property)

    if ($Value.Count -eq 0 -and "$($Property.as)" -ceq 'configured') { return 'NotConfigured' }
    return $Value
}

function Test-DeclaredValue {
    <#
    .SYNOPSIS
    Whether a state is a value of the type that the setting is declared with, or none where a path can be taken away.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([hashtable] $State, [Parameter(Mandatory = $true)] [hashtable] $Property)

    $set = $Property.set
    if ($null -ne $State -and $State.ContainsKey('absent')) { return "$($Property.as)" -ceq 'path' }
    if ($null -eq $State -or -not $State.ContainsKey('v')) { return $false }
    switch -CaseSensitive ($set.type) {
        'word' { return $State.v -is [string] -and @($set.words) -ccontains $State.v }
        'flag' { return $State.v -is [bool] }
        'text' { return $State.v -is [string] }
        'number' { return $State.v -is [int] -or $State.v -is [long] }
        'list' {
            return $State.v -is [System.Collections.IList] -and @($State.v | Where-Object -FilterScript { $_ -isnot [string] }).Count -eq 0
        }
    }
    return $false
}
