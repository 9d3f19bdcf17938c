function Invoke-GuardedEdit {
    <#
    .SYNOPSIS
    Compare and set for a set: adds and removes elements, and leaves those of others alone. Each element is judged by the reading after the
    write, even when the write threw.
    .PARAMETER Write
    Gets the present list, and of the elements those that are still to be added and to be removed.
    .NOTES
    The blocks run in child scopes of this function and see its variables, so that these have names that no block uses.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory = $true)] [scriptblock] $Read,
        [Parameter(Mandatory = $true)] [scriptblock] $Write,
        [AllowEmptyCollection()] [object[]] $Add = @(),
        [AllowEmptyCollection()] [object[]] $Remove = @()
    )

    [object[]] $guardList = @(& $Read)
    $guardWas = @{ v = $guardList }
    [object[]] $guardAdd = @($Add | Where-Object -FilterScript { -not (Test-InList -List $guardList -Value $_) })
    [object[]] $guardRemove = @($Remove | Where-Object -FilterScript { Test-InList -List $guardList -Value $_ })
    if ($guardAdd.Count + $guardRemove.Count -eq 0) {
        return New-SetResult -Outcome already -Was $guardWas -Is $guardWas -Message 'It was set already. Nothing was changed.'
    }
    $guardComplaint = $null
    try { & $Write $guardList $guardAdd $guardRemove | Out-Null } catch { $guardComplaint = ConvertTo-Problem -ErrorRecord $_ }
    try { [object[]] $guardAfter = @(& $Read) }
    catch {
        $guardNow = ConvertTo-UnreadState -ErrorRecord $_
        $guardNote = 'The list could not be read after the write, so it is not known whether it was changed.'
        return New-SetResult -Outcome failed -Was $guardWas -Is $guardNow -Message $guardNote -Complaint $guardComplaint
    }
    $guardNow = @{ v = $guardAfter }
    $guardMissing = @(
        $guardAdd |
            Where-Object -FilterScript { -not (Test-InList -List $guardAfter -Value $_) } |
            ForEach-Object -Process { "$_ was not added" }
        $guardRemove |
            Where-Object -FilterScript { Test-InList -List $guardAfter -Value $_ } |
            ForEach-Object -Process { "$_ was not removed" }
    )
    if ($guardMissing.Count -eq 0) {
        $guardNote = if ($null -ne $guardComplaint) { 'Reading shows the change, although Windows complained:' }
        return New-SetResult -Outcome done -Was $guardWas -Is $guardNow -Complaint $guardComplaint -Message $guardNote
    }
    if ($guardMissing.Count -eq $guardAdd.Count + $guardRemove.Count) {
        $guardNote = if ($null -eq $guardComplaint) {
            'Windows took the change without an error, but reading does not show it: something else holds the list.'
        }
        return New-SetResult -Outcome failed -Was $guardWas -Is $guardNow -Complaint $guardComplaint -Message $guardNote
    }
    $guardNote = "Only a part of the change was made: $($guardMissing -join '; ')."
    return New-SetResult -Outcome moved -Was $guardWas -Is $guardNow -Message $guardNote -Complaint $guardComplaint
}
