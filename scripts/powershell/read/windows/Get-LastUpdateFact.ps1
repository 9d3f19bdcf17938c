function Get-LastUpdateFact {
    <#
    .SYNOPSIS
    The cumulative update that Windows installed last. The Setup log tells each package that changed to another state, with its name,
    this state, the error and the client that asked for it.
    .NOTES
    Windows Update is the client of cumulative updates (WindowsUpdateAgent, UpdateAgentLCU); features and language packs have others. The
    state is a number (5112) or in English on every Windows. An image that was made with the update has no event of it: then the age is
    not known.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    $update = Read-Source -From { Get-InstalledUpdate }
    New-FactRow -Key @{} -Fact ([ordered] @{
            name = Get-SourceState -Source $update -Name 'Name'
            installedAt = Get-SourceState -Source $update -Name 'At'
        })
}

function Get-InstalledUpdate {
    <#
    .SYNOPSIS
    Name and time of the newest cumulative update that is still installed. One with a newer event to another state is not.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param()

    $all = @(
        Get-WinEvent -LogName 'Setup' -FilterXPath "*[System[Provider[@Name='Microsoft-Windows-Servicing'] and (EventID=2)]]" -MaxEvents 200 -ErrorAction Stop
    )
    $seen = @{}
    foreach ($each in $all) {
        $value = @($each.Properties | ForEach-Object -Process { $_.Value })
        $name = @($value | Where-Object -FilterScript { $_ -cmatch '\AKB\d{6,8}\z' })
        if ($name.Count -ne 1 -or $seen.ContainsKey($name[0])) { continue }
        $seen[$name[0]] = $true
        # The numbers are texts in some versions of the event.
        $word = @($value | ForEach-Object -Process { "$_" })
        $isInstalled = $word -ccontains 'Installed' -or $word -ccontains '5112'
        $isCumulative = $word -ccontains 'UpdateAgentLCU' -or $word -ccontains 'WindowsUpdateAgent'
        if ($isInstalled -and $isCumulative -and $word -ccontains '0x0') {
            return [pscustomobject] @{ Name = $name[0]; At = $each.TimeCreated }
        }
    }
    throw 'The Setup log holds no installed cumulative update.'
}
