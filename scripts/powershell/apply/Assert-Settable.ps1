function Assert-Settable {
    <#
    .SYNOPSIS
    Throws unless the built catalogue names this address, or it is of the one kind that this setter is for.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Setter,
        [Parameter(Mandatory = $true)] [hashtable] $Key
    )

    $guid = '\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z'
    # Text of the host: any but an empty one and control characters. What it names is compared, never taken for a pattern.
    $text = '\A[^\x00-\x1f\x7f]{1,1024}\z'
    $kind = @{
        vm = @{ vm = $guid }; vmFirmware = @{ vm = $guid }; netAdapter = @{ interface = $guid }; firewallRule = @{ rule = $text }; smbShare = @{ share = $text; scope = $text }
        vmNetworkAdapter = @{ adapter = '\AMicrosoft:[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\[0-9A-Fa-f-]{36}\z' }
        firewallProfile = @{ profile = '\A(Domain|Private|Public)\z' }; fileSecurity = @{ path = $text }
        accountPolicy = @{}; smbServer = @{}; smbClient = @{}; defender = @{}; vmHost = @{}
    }
    if ($kind.ContainsKey($Setter)) {
        $wrong = @($kind[$Setter].Keys | Where-Object -FilterScript { $Key[$_] -isnot [string] -or $Key[$_] -cnotmatch $kind[$Setter][$_] })
        if ($wrong.Count -eq 0 -and $Key.Count -eq $kind[$Setter].Count) { return }
        throw "This is no address that the setter $Setter takes. Nothing was changed."
    }
    $list = (Get-GeneratedList -Name 'settable').$Setter
    if ($Setter -ceq 'registry') {
        foreach ($each in $list) { if ($Key.Count -eq 3 -and $each.path -ceq $Key.path -and $each.name -ceq $Key.name -and $each.kind -ceq $Key.kind) { return } }
    }
    else {
        $value = @($Key.Values)[0]
        if ($Key.Count -eq 1 -and $value -is [string] -and @($list) -ccontains $value) { return }
    }
    throw "No control of this version sets this $Setter. Nothing was changed."
}

function Get-GeneratedList {
    <#
    .SYNOPSIS
    One of the lists that are generated from the catalogue and the engine. Nothing is set without them.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [ValidateSet('settable', 'never-touch')] [string] $Name)

    $file = Join-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -ChildPath "$Name.generated.json"
    if (-not (Test-Path -LiteralPath $file)) { throw "The list $file is missing. Nothing is set without it." }
    return Get-Content -LiteralPath $file -Raw -Encoding UTF8 | ConvertFrom-Json
}
