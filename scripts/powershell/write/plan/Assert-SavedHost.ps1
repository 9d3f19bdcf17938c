function Assert-SavedHost {
    <#
    .SYNOPSIS
    Throws unless this computer is the host that a saved plan was made for, by its name, its firmware and its Windows.
    .DESCRIPTION
    The id of a host is that of its firmware and that of its Windows, with the name in the place of one that could not be read then.
    .PARAMETER OtherHost
    Another computer is stated and allowed; a plan of a practice host is not, because no computer has its values.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [psobject] $File, [switch] $OtherHost)

    if ("$($File.host.kind)" -ceq 'practice') {
        throw 'This file was saved for a practice host, which is a recording and no computer. Nothing was changed.'
    }
    if ($OtherHost) { return }
    $name = ConvertFrom-Marked -InputObject $File.host.name
    $id = ConvertFrom-Marked -InputObject $File.host.machineId
    $fact = @(Get-MachineFact)[0].facts
    $here = "$($fact.name.v)"
    $stated = 'Nothing was changed. With -OtherHost it is used all the same.'
    if ($here -ne $name) { throw "The file was saved for the host '$(ConvertTo-VisibleText -Text "$name")'; this is '$here'. $stated" }
    $firmware = "$($fact.uuid.v)"
    try {
        $windows = "$((Get-SeamRegistryValue -Path 'HKLM\SOFTWARE\Microsoft\Cryptography' -Name 'MachineGuid').Value)"
    } catch { $windows = '' }
    # An id that could not be read here stands for none: it never fits an id that holds one.
    $known = @("name $here"; foreach ($each in $firmware, $windows) {
        if ($each -ne '') { "$each name $here" }
    }; if ($firmware -ne '' -and $windows -ne '') { "$firmware $windows" })
    if ($known -contains $id) { return }
    if ($firmware -eq '' -or $windows -eq '') {
        throw "This host has the right name, but its id could not be read, so it may be another computer. Run this as administrator. $stated"
    }
    throw "This host has the right name, but another id: it is another computer, or its Windows was installed again. $stated"
}
