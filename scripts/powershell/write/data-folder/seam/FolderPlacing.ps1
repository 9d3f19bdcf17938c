function Move-SeamFolder {
    <#
    .SYNOPSIS
    Gives a folder another name beside it, with its owner and its access list. Throws where that name is taken: nothing is replaced.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath, [Parameter(Mandatory = $true)] [string] $Destination)

    if ($PSCmdlet.ShouldProcess($LiteralPath, "Rename to $Destination")) { [IO.Directory]::Move($LiteralPath, $Destination) }
}

function Remove-SeamEmptyFolder {
    <#
    .SYNOPSIS
    Removes a folder. Throws where anything is in it.
    #>
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    if ($PSCmdlet.ShouldProcess($LiteralPath)) { [IO.Directory]::Delete($LiteralPath, $false) }
}
