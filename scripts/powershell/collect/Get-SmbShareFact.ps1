function Get-SmbShareFact {
    <#
    .SYNOPSIS
    Shares of this host over SMB.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($share in @(Get-SmbShare)) {
        New-FactRow -Key ([ordered] @{ share = "$($share.Name)"; scope = "$($share.ScopeName)" }) -Fact ([ordered] @{
                path = Get-PropertyState -InputObject $share -Name 'Path'
                special = Get-PropertyState -InputObject $share -Name 'Special'
                continuouslyAvailable = Get-PropertyState -InputObject $share -Name 'ContinuouslyAvailable'
                folderEnumerationMode = ConvertTo-FactState -Value "$($share.FolderEnumerationMode)"
            })
    }
}
