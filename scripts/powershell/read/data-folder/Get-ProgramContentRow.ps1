function Get-ProgramContentRow {
    <#
    .SYNOPSIS
    Kind, owner and access list of all files and folders below a folder. What has the same security is one row, with count and first names.
    .DESCRIPTION
    Links are named and not followed. What cannot be read is a row that says why. Nothing is judged here.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $LiteralPath)

    $row = New-NameTable
    $name = New-NameTable
    $waiting = New-Object -TypeName System.Collections.Generic.Queue[string]
    $waiting.Enqueue($LiteralPath)
    while ($waiting.Count -gt 0) {
        $folder = $waiting.Dequeue()
        try { $items = @(Get-SeamProgramItem -LiteralPath $folder) }
        catch { Add-ContentRow -Row $row -Path $folder -Kind 'unread' -Why (ConvertTo-Problem -ErrorRecord $_).message; continue }
        foreach ($item in $items) {
            if ($item.Kind -ceq 'link') { Add-ContentRow -Row $row -Path $item.FullName -Kind 'link'; continue }
            if ($item.Kind -ceq 'folder') { $waiting.Enqueue($item.FullName) }
            try {
                $security = Get-SeamProgramSecurity -LiteralPath $item.FullName
                Add-ContentRow -Row $row -Path $item.FullName -Kind $item.Kind -Owner $security.Owner -Access $security.Access
            } catch { Add-ContentRow -Row $row -Path $item.FullName -Kind 'unread' -Why (ConvertTo-Problem -ErrorRecord $_).message }
        }
    }
    foreach ($each in $row.Values) {
        foreach ($found in [regex]::Matches("$($each.owner) $($each.access)", '\bS-1(-[0-9]+)+')) {
            $sid = $found.Value
            if (-not $name.ContainsKey($sid)) { $name[$sid] = "$(ConvertTo-SeamAccountName -Sid $sid)" }
            $each.names[$sid] = $name[$sid]
        }
        [pscustomobject] $each
    }
}

function Add-ContentRow {
    <#
    .SYNOPSIS
    Counts one file or folder in the row of its kind and security.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [hashtable] $Row,
        [Parameter(Mandatory = $true)] [string] $Path,
        [Parameter(Mandatory = $true)] [string] $Kind,
        [string] $Owner = '',
        [string] $Access = '',
        [string] $Why = ''
    )

    # A message names its path, so the ones that cannot be read are one row each.
    $same = $Kind, $Owner, $Access, $Why -join "`n"
    if (-not $Row.ContainsKey($same)) {
        $Row[$same] = [ordered] @{
            kind = $Kind; owner = $Owner; access = $Access; names = [ordered] @{}; why = $Why; count = 0; paths = @()
        }
    }
    $Row[$same].count++
    if ($Row[$same].count -le 3) { $Row[$same].paths += $Path }
}
