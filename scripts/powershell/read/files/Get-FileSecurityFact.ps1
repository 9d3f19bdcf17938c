function Get-FileSecurityFact {
    <#
    .SYNOPSIS
    Owner, access and auditing of the folders asked for, as SDDL.
    .DESCRIPTION
    Each folder is opened once for all three. Where that fails, each is asked for by itself, so that one that cannot be read costs the
    others nothing. After a folder whose auditing alone was refused the rest is asked in this way from the start: the right is missing, not
    something of the folder.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $section = {
        param($Path, $Name)
        try { ConvertTo-SddlState -Text (Get-SeamFileSecurity -LiteralPath $Path -Section $Name) }
        catch { ConvertTo-UnreadState -ErrorRecord $_ }
    }
    $atOnce = $true
    for ($index = 0; $index -lt $Key.Count; $index++) {
        if ($index -gt 0 -and $index % 25 -eq 0) { @{ progress = 'folders'; done = $index; of = $Key.Count } }
        $path = $Key[$index].path
        $state = @{}
        $text = $(if ($atOnce) { try { Get-SeamWholeFileSecurity -LiteralPath $path } catch { $null = $_ } })
        foreach ($name in 'Access', 'Audit', 'Owner') {
            $state[$name] = if ($text -is [hashtable]) { ConvertTo-SddlState -Text $text[$name] } else { & $section $path $name }
        }
        if ($state.Audit.ContainsKey('unread') -and -not $state.Access.ContainsKey('unread')) { $atOnce = $false }
        if ($state.Owner.ContainsKey('v')) { $state.Owner = @{ v = $state.Owner.v -replace '\AO:', '' } }
        New-FactRow -Key @{ path = $path } -Fact ([ordered] @{ access = $state.Access; audit = $state.Audit; owner = $state.Owner })
    }
}

function ConvertTo-SddlState {
    <#
    .SYNOPSIS
    A section of a security descriptor as a state: absent where it is empty.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([AllowNull()] [object] $Text)

    if ($null -eq $Text) { return New-UnreadState -Message 'Windows gave no security descriptor.' }
    if ($Text -eq '') { return @{ absent = $true } }
    return @{ v = "$Text" }
}
