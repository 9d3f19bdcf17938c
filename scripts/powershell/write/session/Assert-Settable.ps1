function Assert-Settable {
    <#
    .SYNOPSIS
    Throws unless a subject declares this property as one that can be set, and the built catalogue names this address, or it is of the one
    kind that this setter is for.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Setter,
        [Parameter(Mandatory = $true)] [hashtable] $Key,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Property
    )

    $settable = Get-GeneratedList -Name 'settable'
    if (@($settable.properties.$Setter) -cnotcontains $Property) {
        throw "The setter $Setter does not set '$Property'. Nothing was changed."
    }
    $guid = '\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z'
    # Text of the host: any but an empty one and control characters. What it names is compared, never taken for a pattern.
    $text = '\A[^\x00-\x1f\x7f]{1,1024}\z'
    $kind = @{
        firewallRule = @{ rule = $text }; netAdapter = @{ interface = $guid }; fileSecurity = @{ path = $text }
        vmDiskFile = @{ vm = $guid; path = $text }; parentDisk = @{ path = $text }
        accountPolicy = @{}; vmWindow = @{ vm = $guid }; liveMigration = @{}
        eventChannel = @{ channel = '\AMicrosoft-Windows-Hyper-V-[A-Za-z0-9/_ -]{1,200}\z' }
    }
    $part = @{
        vm = $guid
        adapter = '\AMicrosoft:[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\[0-9A-Fa-f-]{36}\z'
        profile = '\A(Domain|Private|Public)\z'
        interface = $guid
    }
    $declared = (Get-CmdletTable)[$Setter]
    if ($null -ne $declared) {
        $kind[$Setter] = @{}
        foreach ($each in $declared.key) {
            $kind[$Setter][$each.part] = if ($part.ContainsKey($each.part)) { $part[$each.part] } else { $text }
        }
    }
    if ($kind.ContainsKey($Setter)) {
        $wrong = @($kind[$Setter].Keys | Where-Object -FilterScript { $Key[$_] -isnot [string] -or $Key[$_] -cnotmatch $kind[$Setter][$_] })
        if ($wrong.Count -eq 0 -and $Key.Count -eq $kind[$Setter].Count) { return }
        throw "This is no address that the setter $Setter takes. Nothing was changed."
    }
    $list = $settable.$Setter
    if ($Setter -ceq 'registry') {
        foreach ($each in $list) {
            if ($Key.Count -eq 3 -and $each.path -ceq $Key.path -and $each.name -ceq $Key.name -and $each.kind -ceq $Key.kind) { return }
        }
    }
    else {
        $value = @($Key.Values)[0]
        if ($Key.Count -eq 1 -and $value -is [string] -and @($list) -ccontains $value) { return }
    }
    throw "No control of this version sets this $Setter. Nothing was changed."
}
