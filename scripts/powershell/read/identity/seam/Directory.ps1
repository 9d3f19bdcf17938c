function Get-SeamComputerAccount {
    <#
    .SYNOPSIS
    What the directory says of this computer's own account: its flags and to whom it may delegate.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param()

    $searcher = New-Object -TypeName System.DirectoryServices.DirectorySearcher
    $searcher.Filter = "(&(objectCategory=computer)(sAMAccountName=$([Environment]::MachineName)`$))"
    foreach ($name in 'userAccountControl', 'msDS-AllowedToDelegateTo') { $null = $searcher.PropertiesToLoad.Add($name) }
    $found = $searcher.FindOne()
    if ($null -eq $found) { throw 'The directory does not know this computer.' }
    # An account without the list has no delegation; one without its flags was not read whole.
    $flags = @($found.Properties['useraccountcontrol'])
    if ($flags.Count -ne 1) { throw 'The directory does not show the flags of this computer.' }
    return @{ Flags = [int] $flags[0]; DelegatesTo = @($found.Properties['msds-allowedtodelegateto'] | ForEach-Object -Process { "$_" }) }
}
