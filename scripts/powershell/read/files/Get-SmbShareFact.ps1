function Get-SmbShareFact {
    <#
    .SYNOPSIS
    Shares of this host over SMB.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [object[]] $Key = @())

    $null = $Key
    foreach ($share in @(Read-List -What 'shares' -From { param($GoOn) Get-SmbShare @GoOn })) {
        if (Test-Trouble -InputObject $share) { $share; continue }
        New-FactRow -Of 'share' -Key ([ordered] @{ share = Get-PropertyText -InputObject $share -Name 'Name'; scope = Get-PropertyText -InputObject $share -Name 'ScopeName' }) -Fact ([ordered] @{
                path = Get-PropertyState -InputObject $share -Name 'Path'
                special = Get-PropertyState -InputObject $share -Name 'Special'
                continuouslyAvailable = Get-PropertyState -InputObject $share -Name 'ContinuouslyAvailable'
                folderEnumerationMode = Get-PropertyState -InputObject $share -Name 'FolderEnumerationMode' -Convert { param($Value) "$Value" }
            })
    }
}
