function Get-ServiceFact {
    <#
    .SYNOPSIS
    How the services asked for start and whether they run; absent where they are not installed.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $service = @{}
    foreach ($each in @(Get-CimInstance -ClassName Win32_Service)) { $service[(Get-PropertyText -InputObject $each -Name 'Name')] = $each }
    # Every Windows has services: a list without names says nothing about those that are asked for.
    if (@($service.Keys | Where-Object -FilterScript { $_ -ne '' }).Count -eq 0) { throw 'Windows gave no list of services.' }
    foreach ($each in $Key) {
        $name = $each.service
        $fact = if ($service.ContainsKey($name)) { ConvertTo-ServiceState -Service $service[$name] } else {
            @{ startType = @{ absent = $true }; state = @{ absent = $true }; dependents = @{ absent = $true } }
        }
        if ($service.ContainsKey($name)) {
            $controller = Read-OrError -From { Get-Service -Name $name }
            $fact['dependents'] = Get-PropertyState -InputObject $controller -Name 'DependentServices' -List -Convert {
                param($Dependent)
                ,
                    @(@($Dependent) | Where-Object -FilterScript { (Get-PropertyText -InputObject $_ -Name 'Status') -ceq 'Running' } |
                        ForEach-Object -Process { Get-PropertyText -InputObject $_ -Name 'Name' })
            }
        }
        New-FactRow -Key @{ service = $name } -Fact $fact
    }
}
