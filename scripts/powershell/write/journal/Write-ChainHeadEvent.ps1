function Write-ChainHeadEvent {
    <#
    .SYNOPSIS
    Notes the head of the journal's chain in the event log of the host, where it is stored outside Castellan.
    .PARAMETER Argument
    The run, number and code of the last line of the journal, and the code of its first line. A value in another form is refused.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [psobject] $Argument)

    $run = "$($Argument.run)"
    $line = "$($Argument.n)"
    $code = "$($Argument.mac)"
    $journal = "$($Argument.journal)"
    # Not ^ and $: the latter takes a line feed at the end.
    if ($run -cnotmatch '\A[0-9A-Za-z-]{1,80}\z' -or $line -cnotmatch '\A[0-9]{1,9}\z' -or $code -cnotmatch '\A[0-9a-f]{64}\z' -or
        $journal -cnotmatch '\A[0-9a-f]{64}\z') {
        throw 'This is no head of a journal. Nothing was written.'
    }
    Write-SeamEvent -Text "Castellan has ended run $run. Head of the journal: line $line, code $code, journal $journal."
    return [ordered] @{ log = 'Application' }
}
