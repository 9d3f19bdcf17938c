function Get-CmdletFact {
    <#
    .SYNOPSIS
    The rows of a subject that declares by which cmdlets of Windows it is read.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Subject, [AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $declared = (Get-CmdletTable)[$Subject]
    switch -CaseSensitive ($declared.each) {
        'host' {
            $object = @{}
            for ($index = 0; $index -lt $declared.sources.Count; $index++) {
                # Of several cmdlets each is asked under its own catch; one that is alone fails for the whole.
                $object[$index] = if ($declared.sources.Count -eq 1) { Read-Declared -Source $declared.sources[0] } else {
                    Read-OrError -From { Read-Declared -Source $declared.sources[$index] }
                }
            }
            ConvertTo-DeclaredRow -Declared $declared -InputObject $object
        }
        'vm' {
            $machine = @(Get-KnownVM -Refresh)
            for ($index = 0; $index -lt $machine.Count; $index++) {
                if ($index -gt 0 -and $index % 50 -eq 0) { @{ progress = 'virtual machines'; done = $index; of = $machine.Count } }
                if (Test-Problem -InputObject $machine[$index]) { $machine[$index]; continue }
                ConvertTo-DeclaredRow -Declared $declared -InputObject @{ 0 = $machine[$index] }
            }
        }
        'vmPart' {
            $setting = if ($declared.ContainsKey('allAtOnce')) {
                # No object of Windows is a table; a problem is one.
                Get-BulkSetting -As $declared.allAtOnce -VirtualMachine @(foreach ($each in @(Get-KnownVM)) {
                        if ($each -isnot [System.Collections.IDictionary]) { $each }
                    })
            }
            $lacking = if (Test-CmdletLacking -Declared $declared) {
                @{ Part = @(@{ unsupported = "this Windows has no cmdlet $($declared.sources[0].read)" }) }
            }
            $asked = @{
                Known = { param($Machine, $Id)
                    if ($null -ne $lacking) { return $lacking }
                    Get-DeclaredKnown -Declared $declared -Machine $Machine -Id $Id -Setting $setting
                }
                Ask = { param($Machine) Read-DeclaredPart -Declared $declared -Machine $Machine }
                AsRow = {
                    param($Part, $Machine)
                    if ($Part.Count -eq 1 -and $Part[0] -is [hashtable]) {
                        ConvertTo-DeclaredRow -Declared $declared -Machine $Machine -State $Part[0]
                    } else {
                        $object = @(foreach ($each in $Part) { @{ 0 = $each } })
                        ConvertTo-DeclaredRow -Declared $declared -InputObject $object -Machine $Machine
                    }
                }
                AsUnread = { param($Machine, $State) ConvertTo-DeclaredRow -Declared $declared -Machine $Machine -State $State }
                AtLeastOne = Test-OnePerMachine -Declared $declared
            }
            if (-not $declared.ContainsKey('oneByOne')) {
                $with = $declared.sources[0].with
                $asked.AskAll = { param($Each, $GoOn) & (Get-DeclaredCommand -Name $declared.sources[0].read) -VM $Each @with @GoOn }
            }
            Read-EachVM @asked
        }
        'listed' {
            $first = Get-DeclaredCommand -Name $declared.sources[0].read
            $with = $declared.sources[0].with
            $listed = @(Read-List -What $declared.many -From { param($GoOn) & $first @with @GoOn })
            $other = @{}
            for ($index = 1; $index -lt $declared.sources.Count; $index++) {
                $other[$index] = @(Read-OrError -From { Read-Declared -Source $declared.sources[$index] })
            }
            foreach ($each in $listed) {
                if (Test-Problem -InputObject $each) { $each; continue }
                $object = @{ 0 = $each }
                foreach ($index in $other.Keys) { $object[$index] = Find-Declared -Declared $declared -In $other[$index] -Like $each }
                ConvertTo-DeclaredRow -Declared $declared -InputObject $object
            }
        }
        default { throw "There is no way to read $Subject." }
    }
}

function Read-Declared {
    <#
    .SYNOPSIS
    What a declared cmdlet gives.
    .PARAMETER Of
    The parameters that name one object.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [hashtable] $Source, [hashtable] $Of = @{})

    $with = $Source.with
    & (Get-DeclaredCommand -Name $Source.read) @with @Of
}

function Test-CmdletLacking {
    <#
    .SYNOPSIS
    Whether the module of Windows is loaded and proven, and has no such cmdlet: an older or a later Windows. A refused command and a module
    that is not loaded are not lacking, but not read.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [hashtable] $Declared)

    $known = Get-Variable -Name CastellanModule -Scope Global -ErrorAction SilentlyContinue
    if ($null -eq $known -or $null -eq $known.Value) { return $false }
    $proof = @($known.Value | Where-Object -FilterScript { $_.name -ceq $Declared.module })
    if ($proof.Count -ne 1 -or $proof[0].state -cne 'windows') { return $false }
    return @(Get-Command -Name $Declared.sources[0].read -CommandType Alias, Function, Cmdlet -ErrorAction SilentlyContinue).Count -eq 0
}

function Get-DeclaredKnown {
    <#
    .SYNOPSIS
    What is known of one virtual machine without asking it: a table whose Part is its parts, or the state that all their facts have. Nothing
    otherwise.
    .PARAMETER Setting
    The rows of the class that answers for all VMs at once, by the id of the VM; nothing where it cannot be asked.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Declared,
        [Parameter(Mandatory = $true)] [object] $Machine,
        [Parameter()] [string] $Id = '',
        [AllowNull()] [hashtable] $Setting
    )

    # An older one has no firmware that could be asked.
    foreach ($generation in '1', '2') {
        $other = if ($generation -ceq '1') { 'generation2' } else { 'generation1' }
        if ($Declared.ContainsKey($other) -and (Get-PropertyText -InputObject $Machine -Name 'Generation') -ceq $generation) {
            return @{ Part = @(@{ unsupported = "generation $generation" }) }
        }
    }
    if ($null -eq $Setting) { return }
    # A VM that has come since the rows were read has none there, which says nothing about it.
    if ($Setting.ContainsKey($Id)) { return Read-FromSetting -As $Declared.allAtOnce -Setting @($Setting[$Id]) }
}

function Read-DeclaredPart {
    <#
    .SYNOPSIS
    The parts of one virtual machine, asked with the cmdlet.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [hashtable] $Declared, [Parameter(Mandatory = $true)] [object] $Machine)

    $known = Get-DeclaredKnown -Declared $Declared -Machine $Machine
    if ($null -ne $known) { return $known.Part }
    $with = $Declared.sources[0].with
    $part = @(& (Get-DeclaredCommand -Name $Declared.sources[0].read) -VM $Machine @with | Where-Object -FilterScript { $null -ne $_ })
    if ($part.Count -eq 0 -and (Test-OnePerMachine -Declared $Declared)) { throw "Hyper-V gave no $($Declared.one) settings." }
    return $part
}

function Test-OnePerMachine {
    <#
    .SYNOPSIS
    Whether the key is the id of a virtual machine alone: then each has exactly one such part.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param([Parameter(Mandatory = $true)] [hashtable] $Declared)

    return @($Declared.key | Where-Object -FilterScript { -not $_.ContainsKey('of') }).Count -eq 0
}

function Find-Declared {
    <#
    .SYNOPSIS
    The object that has the same key as another one: the error in their place, or nothing where there is none.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Declared,
        [Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowNull()] [object[]] $In,
        [Parameter(Mandatory = $true)] [object] $Like
    )

    foreach ($each in $In) {
        if ($each -is [System.Management.Automation.ErrorRecord]) { return $each }
        $other = @($Declared.key |
            Where-Object -FilterScript {
                (Get-PropertyText -InputObject $each -Name $_.name) -cne (Get-PropertyText -InputObject $Like -Name $_.name)
            })
        if ($null -ne $each -and $other.Count -eq 0) { return $each }
    }
}
