function Get-FolderRefusal {
    <#
    .SYNOPSIS
    Why the access list of this folder is never changed; nothing where it may be. A path that could name another folder than it seems
    is refused (learn.microsoft.com/windows/win32/fileio/naming-a-file).
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [psobject] $List, [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Path)

    $plain = [regex]::Match($Path.Replace('/', '\'), '\A(?:(?:\\\\\?\\)?[A-Za-z]:|\\\\\?\\Volume\{[0-9A-Fa-f-]{36}\})(?:\\(.*))?\z',
        [System.Text.RegularExpressions.RegexOptions]::Singleline)
    if (-not $plain.Success) { return $List.notPlain }
    [string[]] $name = @($plain.Groups[1].Value -split '\\' | Where-Object -FilterScript { $_ -cne '' })
    if ($name.Count -eq 0) { return $List.volumeRoot }
    foreach ($each in $name) { if ($each -cmatch ':|[. ]\z|\A[^. ]{1,6}~[0-9]{1,6}(?:\.[^. ]{1,3})?\z') { return $List.notPlain } }
    foreach ($rule in $List.folders) {
        [string[]] $part = $rule.path -split '\\'
        if ($name.Count -lt $part.Count -or (-not $rule.whole -and $name.Count -ne $part.Count)) { continue }
        $same = $true
        for ($index = 0; $index -lt $part.Count; $index++) {
            if ($part[$index] -cne '*' -and
                -not [string]::Equals($part[$index], $name[$index], [StringComparison]::OrdinalIgnoreCase)) { $same = $false }
        }
        if ($same) { return $rule.why }
    }
}

function Get-AceOfConcern {
    <#
    .SYNOPSIS
    Rights and SID of the entries of one sort for virtual machines; of denials those for Everyone too.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [psobject] $List,
        [Parameter(Mandatory = $true)] [hashtable] $State,
        [Parameter(Mandatory = $true)] [string[]] $Type
    )

    foreach ($part in @(Get-AclEntry -Text "$($State.v)")) {
        if ($part.Count -lt 6 -or $Type -notcontains $part[0].Trim()) { continue }
        $sid = $part[5].Trim()
        $machine = @($List.virtualMachinePrefixes |
            Where-Object -FilterScript { $sid.StartsWith($_, [StringComparison]::OrdinalIgnoreCase) }).Count -gt 0
        if (-not $machine -and -not ($Type -ccontains 'D' -and $sid -in $List.everyone, 'WD')) { continue }
        $right = $part[2].Trim()
        $mask = ConvertTo-AccessMask -Right $right
        "$(if ($null -eq $mask) { $right } else { $mask }) $sid"
    }
}
