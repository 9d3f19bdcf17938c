function Enter-RollbackClaim {
    <#
    .SYNOPSIS
    Competes for the one decision between keep and rollback, and answers what was decided. Both sides use this function.
    .DESCRIPTION
    The file is made exclusively: of two processes exactly one makes it. What is answered was read back.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [ValidateSet('keep', 'rollback')] [string] $Side,
        [Parameter(Mandatory = $true)] [string] $By, [Parameter(Mandatory = $true)] [string] $Nonce,
        [AllowEmptyCollection()] [string[]] $Proof = @()
    )

    $path = [IO.Path]::Combine($Folder, 'claim')
    if (-not [IO.File]::Exists($path)) {
        try {
            Write-RollbackFile -Folder $Folder -Name 'claim' -Mode CreateNew -Content ([ordered] @{
                side = $Side
                by = $By
                proofs = @($Proof)
                nonce = $Nonce
                second = (Get-SeamMonotonicSecond)
            })
        }
        catch { if (-not [IO.File]::Exists($path)) { throw } }
    }
    return Resolve-RollbackClaim -Folder $Folder -Side $Side
}

function Resolve-RollbackClaim {
    <#
    .SYNOPSIS
    Waits until the claim can be read. One that stays empty or damaged is declared void by the side of the rollback, which then counts.
    One that another program holds open (a virus scanner) is waited for a minute: it may hold a Keep that was confirmed already.
    .NOTES
    The winner may be interrupted between making the file and writing it. The side that declares it void reads it once more: either that
    reading shows what was written, or the late winner finds the claim void.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory = $true)] [string] $Folder, [Parameter(Mandatory = $true)] [string] $Side,
        [double] $WaitSeconds = 5, [double] $HeldSeconds = 60
    )

    $void = [IO.Path]::Combine($Folder, 'claim.void')
    $begun = Get-SeamMonotonicSecond
    $claim = Read-RollbackClaim -Folder $Folder
    while (($claim.side -ceq 'unreadable' -or ($claim.isVoid -and $Side -ceq 'keep')) -and
        (Get-SeamMonotonicSecond) -lt $begun + $(if ($claim.isHeld) { $HeldSeconds } else { $WaitSeconds })) {
        Wait-SeamMoment -Milliseconds 20
        $claim = Read-RollbackClaim -Folder $Folder
    }
    if ($claim.side -cne 'unreadable' -or $Side -ceq 'keep') { return $claim }
    Write-RollbackText -LiteralPath $void -Text 'void' -Mode Create
    $late = $null
    try { $late = Read-RollbackFile -Folder $Folder -Name 'claim' } catch { $null = $_ }
    if ($null -ne $late -and "$($late.side)" -ceq 'keep') { [IO.File]::Delete($void) }
    return Read-RollbackClaim -Folder $Folder
}
