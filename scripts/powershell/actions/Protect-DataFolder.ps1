function Protect-DataFolder {
    <#
    .SYNOPSIS
    Makes the folder protected where there is none, and tells whether the one that stands there is so.
    .DESCRIPTION
    Nothing that stands there already is changed: every user may make folders in ProgramData, so one that is not ours may hold a key that
    somebody knows, and a new list on it would only hide that.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $made = $false
    if ((Get-SeamFolderKind -LiteralPath $LiteralPath) -ceq 'none') {
        New-SeamProtectedFolder -LiteralPath $LiteralPath -Sddl 'O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'
        $made = $true
    }
    # Looked at in any case: somebody else may have been quicker.
    $kind = Get-SeamFolderKind -LiteralPath $LiteralPath
    if ($kind -cne 'folder') { return @{ state = 'refused'; why = $kind; found = '' } }
    $owner = Get-SeamFileSecurity -LiteralPath $LiteralPath -Section 'Owner'
    if (@('O:S-1-5-32-544', 'O:S-1-5-18') -cnotcontains $owner) { return @{ state = 'refused'; why = 'owner'; found = $owner.Substring(2) } }
    $access = Get-SeamFileSecurity -LiteralPath $LiteralPath -Section 'Access'
    $entry = @([regex]::Matches($access, '\([^)]*\)') | ForEach-Object -Process { $_.Value } | Sort-Object) -join ''
    if ($access -cnotmatch '\AD:P(AI|AR)*\(' -or $entry -cne '(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;S-1-5-32-544)') { return @{ state = 'refused'; why = 'list'; found = $access } }
    return @{ state = $(if ($made) { 'made' } else { 'ours' }); why = ''; found = '' }
}
