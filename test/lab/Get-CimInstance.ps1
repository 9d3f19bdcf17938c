function Get-CimInstance {
    <#
    .SYNOPSIS
    Four classes of WMI from what is there without it: registry, services, environment. Any other class is refused as WMI refuses it.
    #>
    [CmdletBinding()]
    param([string] $Namespace = 'root\cimv2', [Parameter(Mandatory = $true, Position = 0)] [string] $ClassName, [string] $Filter)

    $null = $Filter
    if ($Namespace -cne 'root\cimv2') { throw 'Invalid namespace ' }
    $windows = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey('SOFTWARE\Microsoft\Windows NT\CurrentVersion')
    switch ($ClassName) {
        'Win32_ComputerSystem' {
            [pscustomobject] @{
                Name = [Environment]::MachineName
                Domain = 'WORKGROUP'
                PartOfDomain = $false
                DomainRole = [uint16] 2
                Manufacturer = 'Lab'
                Model = 'Lab'
            }
        }
        'Win32_OperatingSystem' {
            [pscustomobject] @{
                Caption = $windows.GetValue('ProductName')
                BuildNumber = $windows.GetValue('CurrentBuild')
                ProductType = [uint32] 3
                LastBootUpTime = [datetime]::Now.AddMilliseconds(-[Environment]::TickCount64)
            }
        }
        'Win32_ComputerSystemProduct' { [pscustomobject] @{ UUID = '0A1B2C3D-0000-4000-8000-00000000CA57' } }
        'Win32_Service' {
            foreach ($service in [System.ServiceProcess.ServiceController]::GetServices()) {
                $mode = switch ("$($service.StartType)") { 'Automatic' { 'Auto' } default { $_ } }
                [pscustomobject] @{
                    Name = $service.ServiceName
                    State = "$($service.Status)"
                    StartMode = $mode
                    DelayedAutoStart = $false
                }
            }
        }
        default { throw 'Invalid class ' }
    }
}
