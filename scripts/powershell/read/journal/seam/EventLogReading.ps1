function Get-SeamEvent {
    <#
    .SYNOPSIS
    The newest events of Castellan in the Application log: time (UTC) and text, newest first.
    .DESCRIPTION
    By a constant path instead of -FilterHashtable with a provider name: that one fails when the source is no longer registered, and the
    events are still there. Text of an event of eventcreate is its first property: the message needs the source's registration.
    https://learn.microsoft.com/powershell/module/microsoft.powershell.diagnostics/get-winevent
    #>
    [CmdletBinding()]
    param()

    try {
        $found = @(
            Get-WinEvent -LogName 'Application' -FilterXPath "*[System[Provider[@Name='Castellan'] and (EventID=1000)]]" -MaxEvents 200 -ErrorAction Stop
        )
    }
    catch {
        # Windows says so with an error.
        if ("$($_.FullyQualifiedErrorId)" -clike 'NoMatchingEventsFound,*') { return }
        throw
    }
    foreach ($each in $found) {
        $text = if ($null -ne $each.Properties -and @($each.Properties).Count -gt 0) { "$(@($each.Properties)[0].Value)" } else { '' }
        [pscustomobject] @{
            Id = "$($each.RecordId)"
            At = $each.TimeCreated.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffZ',
                [System.Globalization.CultureInfo]::InvariantCulture)
            Text = $text
        }
    }
}
