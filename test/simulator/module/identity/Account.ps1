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
    foreach ($each in (Get-World).accounts.PSObject.Properties) { if ("$($each.Value)" -eq $Name -or "$($each.Value)" -like "*\$([WildcardPattern]::Escape($Name))") { return $each.Name } }
    # Every computer has these two.
    $builtIn = @{ Administrator = 500; Guest = 501 }
    if ($builtIn.ContainsKey($Name)) { return "$((Get-World).sids.machine)-$($builtIn[$Name])" }
    return ''
}

function Get-SeamComputerAccount {
    [CmdletBinding()]
    param()

    $account = (Get-World).computerAccount
    if ($null -eq $account) { throw 'The directory does not know this computer.' }
    return @{ Flags = [int] $account.Flags; DelegatesTo = @($account.DelegatesTo) }
}
