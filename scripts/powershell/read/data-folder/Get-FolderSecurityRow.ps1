function Get-FolderSecurityRow {
    <#
    .SYNOPSIS
    Kind, owner and access list of folders, with the names of the accounts in them. A folder that cannot be read is a row that says why.
    #>
    [CmdletBinding()]
    param([AllowEmptyCollection()] [AllowEmptyString()] [string[]] $LiteralPath = @())

    foreach ($path in $LiteralPath) {
        $row = [ordered] @{ path = $path; kind = 'unread'; owner = ''; access = ''; names = [ordered] @{}; why = '' }
        try {
            $kind = Get-SeamFolderKind -LiteralPath $path
            if ($kind -ceq 'folder') {
                $row.owner = Get-SeamFileSecurity -LiteralPath $path -Section 'Owner'
                $row.access = Get-SeamFileSecurity -LiteralPath $path -Section 'Access'
                foreach ($found in [regex]::Matches("$($row.owner) $($row.access)", '\bS-1(-[0-9]+)+')) {
                    if (-not $row.names.Contains($found.Value)) {
                        $row.names[$found.Value] = "$(ConvertTo-SeamAccountName -Sid $found.Value)"
                    }
                }
            }
            $row.kind = $kind
        }
        catch { $row.why = (ConvertTo-Problem -ErrorRecord $_).message }
        [pscustomobject] $row
    }
}
