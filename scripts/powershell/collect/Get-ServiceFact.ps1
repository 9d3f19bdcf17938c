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
        $fact = if ($service.ContainsKey($name)) { ConvertTo-ServiceState -Service $service[$name] } else { @{ startType = @{ absent = $true }; state = @{ absent = $true } } }
        New-FactRow -Key @{ service = $name } -Fact $fact
    }
}
