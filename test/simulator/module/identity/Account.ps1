# Names and SIDs of accounts, and the account of the computer in the directory.

function ConvertTo-SeamAccountName {
    [CmdletBinding()]
    param([string] $Sid)
    $known = (Get-World).accounts.PSObject.Properties[$Sid]
    if ($null -eq $known) { return '' }
    return "$($known.Value)"
}

function ConvertTo-SeamSid {
    [CmdletBinding()]
    param([string] $Name)
    foreach ($each in (Get-World).accounts.PSObject.Properties) {
        if ("$($each.Value)" -eq $Name -or "$($each.Value)" -like "*\$([WildcardPattern]::Escape($Name))") { return $each.Name }
    }
    # Every computer has these two.
    $builtIn = @{ Administrator = 500; Guest = 501 }
    if ($builtIn.ContainsKey($Name)) { return "$((Get-World).sids.machine)-$($builtIn[$Name])" }
    return ''
}

# What LSA looks up (learn.microsoft.com, LookupAccountName): well-known names first, then the computer, then its domain;
# also DOMAIN\name and a UPN. Case does not count, every character does: the operator -eq ignores those that cannot be seen.
function Find-SeamAccountSid {
    [CmdletBinding()]
    param([string] $Name)
    $world = Get-World
    Assert-NoFault -Command 'Find-SeamAccountSid' -Of $Name
    $same = { param($One, $Other) [string]::Equals($One, $Other, [StringComparison]::OrdinalIgnoreCase) }
    $builtIn = [ordered] @{
        'S-1-1-0' = 'Everyone'
        'S-1-5-11' = 'NT AUTHORITY\Authenticated Users'
        'S-1-5-18' = 'NT AUTHORITY\SYSTEM'
        'S-1-5-32-544' = 'BUILTIN\Administrators'
        'S-1-5-32-545' = 'BUILTIN\Users'
        'S-1-5-32-578' = 'BUILTIN\Hyper-V Administrators'
    }
    $computer = "$($world.computer.Name)"
    $known = @(foreach ($sid in $builtIn.Keys) { @{ Sid = $sid; Name = $builtIn[$sid] } }) +
        @(foreach ($each in $world.accounts.PSObject.Properties) { @{ Sid = $each.Name; Name = "$($each.Value)" } })
    $known += @{ Sid = "$($world.sids.machine)-500"; Name = "$computer\Administrator" },
        @{ Sid = "$($world.sids.machine)-501"; Name = "$computer\Guest" }
    foreach ($each in $known) { if (& $same $each.Name $Name) { return $each.Sid } }
    $at = $Name.Split('@')
    if ($at.Count -eq 2 -and (& $same $at[1] "$($world.computer.Domain)")) {
        $Name = "$($at[1].Split('.')[0])\$($at[0])"
        foreach ($each in $known) { if (& $same $each.Name $Name) { return $each.Sid } }
    }
    $ofComputer = @($known | Where-Object -FilterScript { $_.Name.StartsWith("$computer\", [StringComparison]::OrdinalIgnoreCase) })
    foreach ($each in @($ofComputer) + @($known)) { if (& $same ($each.Name -split '\\', 2)[-1] $Name) { return $each.Sid } }
    return ''
}

function Get-SeamComputerAccount {
    [CmdletBinding()]
    param()

    $account = (Get-World).computerAccount
    if ($null -eq $account) { throw 'The directory does not know this computer.' }
    return @{ Flags = [int] $account.Flags; DelegatesTo = @($account.DelegatesTo) }
}
