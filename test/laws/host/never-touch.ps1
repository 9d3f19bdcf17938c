# What the PowerShell half refuses of the cases that come in on standard input, one reason or an empty text for each. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath '../../scripts/powershell/Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }
$case = ConvertFrom-Json -InputObject ([Console]::In.ReadToEnd())
$said = foreach ($each in $case) {
    $argument = @{ Setter = $each.setter; Property = $each.property; Key = (ConvertFrom-Marked -InputObject $each.key) }
    if ($null -ne $each.PSObject.Properties['from']) {
        $argument.From = ConvertFrom-Marked -InputObject $each.from
        $argument.To = ConvertFrom-Marked -InputObject $each.to
    }
    else {
        $argument.Add = @($each.add | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
        $argument.Remove = @($each.remove | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
    }
    "$(Get-NeverTouchRefusal @argument)"
}
ConvertTo-Json -Compress -InputObject @($said)
