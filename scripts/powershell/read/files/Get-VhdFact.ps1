function Get-VhdFact {
    <#
    .SYNOPSIS
    What Hyper-V reads in the files of virtual disks asked for: kind, maximum size and chain of parents.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $known = New-NameTable
    for ($index = 0; $index -lt $Key.Count; $index++) {
        if ($index -gt 0 -and $index % 10 -eq 0) { @{ progress = 'virtual disks'; done = $index; of = $Key.Count } }
        $path = $Key[$index].path
        $machine = $Key[$index].vm
        $disk = Get-KnownVhd -Path $path -Known $known
        New-FactRow -Key ([ordered] @{ vm = $machine; path = $path }) -Fact ([ordered] @{
                type = Get-PropertyState -InputObject $disk -Name 'VhdType'
                maximumSize = Get-PropertyState -InputObject $disk -Name 'Size'
                parents = Get-ParentState -Disk $disk -Known $known
            })
    }
}
