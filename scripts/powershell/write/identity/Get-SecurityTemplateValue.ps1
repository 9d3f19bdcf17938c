function Get-SecurityTemplateValue {
    <#
    .SYNOPSIS
    What secedit exports under a name, as a text; nothing where the section does not name it. Throws on everything that is no whole export.
    .DESCRIPTION
    An export ends with [Version], so what stands before it was written to its end. Windows compares names without case; the last of two
    wins. What follows a semicolon outside quotes is a remark.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [ValidateSet('System Access', 'Privilege Rights')] [string] $Section,
        [Parameter(Mandatory = $true)] [string] $Name
    )

    $heading = ''
    $found = @{}
    foreach ($each in "$(Invoke-SeamSeceditExport)".TrimStart([char] 0xFEFF) -split "`r?`n") {
        $line = $each.Trim()
        $named = [regex]::Match($line, '\A\[(.+)\]\z')
        if ($named.Success) {
            $heading = $named.Groups[1].Value.ToLowerInvariant()
            if (-not $found.ContainsKey($heading)) { $found[$heading] = @{} }
            continue
        }
        $at = $line.IndexOf('=')
        if ($heading -ceq '' -or $at -lt 1 -or $line.StartsWith(';')) { continue }
        $found[$heading][$line.Substring(0, $at).Trim().ToLowerInvariant()] = $line.Substring($at + 1).Trim()
    }
    $isWhole = $heading -ceq 'version' -and "$($found['version']['signature'])".Trim('"') -ceq '$CHICAGO$' -and
        "$($found['version']['revision'])" -cmatch '\A[0-9]+\z'
    if (-not $isWhole) { throw 'The export of secedit is cut off: it does not end with its version.' }
    $own = $found[$Section.ToLowerInvariant()]
    if ($null -eq $own) { throw "The export of secedit has no section [$Section]." }
    $value = $own[$Name.ToLowerInvariant()]
    if ($null -ne $value) { return [regex]::Match($value, '\A("[^"]*"|[^;"]*)').Value.Trim() }
}
