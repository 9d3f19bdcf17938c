# Virtual disks, as Get-VHD reads their files. One that a world does not describe is dynamic.

function Get-VHD {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string[]] $Path)

    Assert-ModulePresent -Module 'Hyper-V' -Command 'Get-VHD'
    if (-not (Test-HyperVRight -Command 'GetVHD')) { return }
    foreach ($each in $Path) {
        Assert-NoFault -Command 'Get-VHD' -Of $each
        Wait-World -Count 1
        $own = @((Get-World).vhds | Where-Object -FilterScript { $null -ne $_ -and $_.Path -eq $each })[0]
        [pscustomobject] @{
            PSTypeName = 'Microsoft.Vhd.PowerShell.VirtualHardDisk'
            Path = $each
            VhdType = [Microsoft.Vhd.PowerShell.VhdType] $(if ($null -eq $own) { 'Dynamic' } else { $own.VhdType })
            Size = [uint64] 137438953472
            FileSize = [uint64] 21474836480
            ParentPath = $(if ($null -ne $own) { "$($own.ParentPath)" } else { '' })
        }
    }
}
