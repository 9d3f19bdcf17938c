function Write-ChainHeadEvent {
    <#
    .SYNOPSIS
    Notes the head of the journal's chain in the event log of the host, where somebody else keeps it.
    .PARAMETER Argument
    The run, and number and code of the last line of the journal. Whatever is not of their form is refused.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [psobject] $Argument)

    $run = "$($Argument.run)"
    $line = "$($Argument.n)"
    $code = "$($Argument.mac)"
    if ($run -cnotmatch '^[0-9A-Za-z-]{1,80}$' -or $line -cnotmatch '^[0-9]{1,9}$' -or $code -cnotmatch '^[0-9a-f]{64}$') {
        throw 'This is no head of a journal. Nothing was written.'
    }
    Write-SeamEvent -Text "Castellan has ended run $run. Head of the journal: line $line, code $code."
    return [ordered] @{ log = 'Application' }
}
