function Get-CmdletTable {
    <#
    .SYNOPSIS
    What the subjects declare that cmdlets of Windows read and set, by subject. Read once.
    .DESCRIPTION
    The list is data: of a name in it no more is made than the name of a cmdlet or of a parameter, and only a Get- cmdlet is read with, only
    a Set- cmdlet set with.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    if ($null -ne $script:cmdletTable) { return $script:cmdletTable }
    $table = ConvertTo-Table -InputObject (Get-GeneratedList -Name 'cmdlets')
    foreach ($subject in $table.Keys) {
        $declared = $table[$subject]
        if ($declared.module -cnotmatch '\A[A-Za-z][A-Za-z.-]*\z') {
            throw "$subject would be answered by '$($declared.module)', which is no name of a module."
        }
        foreach ($source in $declared.sources) {
            if ($source.read -cnotmatch '\AGet-[A-Za-z][A-Za-z0-9]*\z') {
                throw "$subject would be read with '$($source.read)', which is no cmdlet that reads."
            }
        }
        if ($declared.ContainsKey('write') -and $declared.write -cnotmatch '\ASet-[A-Za-z][A-Za-z0-9]*\z') {
            throw "$subject would be set with '$($declared.write)', which is no cmdlet that sets."
        }
    }
    $script:cmdletTable = $table
    return $table
}

function Get-DeclaredCommandName {
    <#
    .SYNOPSIS
    The cmdlets that subjects declare, by module: those that read, or with -Write those that set.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([switch] $Write)

    $name = @{}
    $table = Get-CmdletTable
    foreach ($declared in $table.Values) {
        $own = if ($Write) {
            @($declared.write | Where-Object -FilterScript { $null -ne $_ })
        } else { @($declared.sources | ForEach-Object -Process { $_.read }) }
        foreach ($each in $own) {
            if (@($name[$declared.module]) -cnotcontains $each) {
                $name[$declared.module] = @(@($name[$declared.module]) + $each | Where-Object -FilterScript { $null -ne $_ })
            }
        }
    }
    return $name
}

function Get-DeclaredCommand {
    <#
    .SYNOPSIS
    The cmdlet of this name, as Use-WindowsModule has left it: that of Windows, or the refusal that stands in the place of another.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.CommandInfo])]
    param([Parameter(Mandatory = $true)] [string] $Name)

    return @(Get-Command -Name $Name -CommandType Cmdlet, Function -ErrorAction Stop)[0]
}

function ConvertTo-Table {
    <#
    .SYNOPSIS
    What came from JSON with hashtables in the place of objects.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [AllowEmptyString()] [object] $InputObject)

    if ($InputObject -is [System.Management.Automation.PSCustomObject]) {
        $table = @{}
        foreach ($property in $InputObject.PSObject.Properties) { $table[$property.Name] = ConvertTo-Table -InputObject $property.Value }
        return $table
    }
    if ($InputObject -is [System.Collections.IList]) {
        $list = @($InputObject | ForEach-Object -Process { ConvertTo-Table -InputObject $_ })
        return , $list
    }
    # PowerShell 7 makes a long of every whole number, which is another key of a hashtable than the int.
    if ($InputObject -is [long]) { return [int] $InputObject }
    return $InputObject
}
