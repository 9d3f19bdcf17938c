function Get-FileSecurityFact {
    <#
    .SYNOPSIS
    Owner, access and auditing of the folders asked for, as SDDL.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $section = {
        param($Path, $Name)
        try {
            $text = Get-SeamFileSecurity -LiteralPath $Path -Section $Name
            if ($null -eq $text) { return New-UnreadState -Message 'Windows gave no security descriptor.' }
            if ($text -eq '') { @{ absent = $true } } else { @{ v = $text } }
        }
        catch { ConvertTo-UnreadState -ErrorRecord $_ }
    }
    for ($index = 0; $index -lt $Key.Count; $index++) {
        if ($index -gt 0 -and $index % 25 -eq 0) { @{ progress = 'folders'; done = $index; of = $Key.Count } }
        $path = $Key[$index].path
        $owner = & $section $path 'Owner'
        if ($owner.ContainsKey('v')) { $owner = @{ v = $owner.v -replace '\AO:', '' } }
        New-FactRow -Key @{ path = $path } -Fact ([ordered] @{ access = & $section $path 'Access'; audit = & $section $path 'Audit'; owner = $owner })
    }
}
