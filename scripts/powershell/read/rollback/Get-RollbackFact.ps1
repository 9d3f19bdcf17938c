function Get-RollbackFact {
    <#
    .SYNOPSIS
    The files of each rollback that is planted below a folder, as their texts, and the second at which they were read. Nothing is judged
    here.
    .PARAMETER Key
    path: the folder in which the rollbacks of this host are planted.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    foreach ($each in $Key) {
        if (-not [IO.Directory]::Exists($each.path)) { continue }
        foreach ($folder in [IO.Directory]::GetDirectories($each.path)) {
            # While it is made or removed, a folder has no setup.
            if (-not [IO.File]::Exists([IO.Path]::Combine($folder, 'state.json'))) { continue }
            New-FactRow -Key @{ path = $folder } -Fact (Get-RollbackReading -Folder $folder)
        }
    }
}

function Get-RollbackReading {
    <#
    .SYNOPSIS
    The files of one rollback as states.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    $fact = [ordered] @{}
    foreach ($part in @(@('beat', 'beat'), @('proof', 'alive.json'), @('setup', 'state.json'), @('armed', 'armed.json'),
        @('applied', 'applied.json'), @('restart', 'restart.json'), @('failed', 'failed.json'),
        @('result', 'result.json'))) {
        $fact[$part[0]] = try {
            ConvertTo-FactState -Value (Read-RollbackText -Folder $Folder -Name $part[1])
        } catch { ConvertTo-UnreadState -ErrorRecord $_ }
    }
    $claim = Read-RollbackClaim -Folder $Folder
    $fact['claim'] = @{ v = $claim.side }
    $fact['claimBy'] = @{ v = $claim.by }
    $fact['claimProofs'] = ConvertTo-FactState -Value $claim.proofs -List
    # After the files: what is written later is never older than it.
    $fact['second'] = @{ v = (Get-SeamMonotonicSecond) }
    return $fact
}
