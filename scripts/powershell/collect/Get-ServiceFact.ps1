function Get-ServiceFact {
    <#
    .SYNOPSIS
    How the services asked for start and whether they run; absent where they are not installed.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $service = @{}
    foreach ($each in @(Get-CimInstance -ClassName Win32_Service)) { $service["$($each.Name)"] = $each }
    foreach ($each in $Key) {
        $name = "$($each.service)"
        $fact = if ($service.ContainsKey($name)) { ConvertTo-ServiceState -Service $service[$name] } else { @{ startType = @{ absent = $true }; state = @{ absent = $true }; dependents = @{ absent = $true } } }
        if ($service.ContainsKey($name)) {
            try { $fact['dependents'] = ConvertTo-FactState -Value @(@(Get-Service -Name $name).DependentServices | Where-Object -FilterScript { $null -ne $_ -and "$($_.Status)" -ceq 'Running' } | ForEach-Object -Process { "$($_.Name)" }) -List }
            catch { $fact['dependents'] = ConvertTo-UnreadState -ErrorRecord $_ }
        }
        New-FactRow -Key @{ service = $name } -Fact $fact
    }
}
