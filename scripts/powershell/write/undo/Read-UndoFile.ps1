function Read-UndoFile {
    <#
    .SYNOPSIS
    The content of an undo file. Throws unless its seal was made with the key of the journal in Castellan's data folder.
    .PARAMETER KeyPath
    The key of the journal, for a caller that has checked the folder itself.
    .NOTES
    The seal is HMAC-SHA256 over the whole text, in which the seal itself is 64 zeros. An account that can read the key can make one: the
    access list of the data folder keeps others from it. Get-UndoFolderFault says where it does not.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param([Parameter(Mandatory = $true)] [string] $Path, [string] $KeyPath = '')

    $full = (Get-Item -LiteralPath $Path -Force).FullName
    $text = [IO.File]::ReadAllText($full, [Text.Encoding]::UTF8)
    try { $file = ConvertFrom-Json -InputObject $text } catch { throw "This is no undo file: $($_.Exception.Message) Nothing was changed." }
    if ("$($file.kind)" -ceq 'castellan undo') {
        throw 'This undo file was saved with a plan. Say with -Sha256 which content was approved: Castellan showed it when the file was saved. Nothing was changed.'
    }
    if ("$($file.version)" -cne '2') {
        throw 'This undo file was written by another version of Castellan. Nothing was changed. Use the scripts of that version.'
    }
    $seal = [regex]::Match($text, '\A\{\r?\n "seal": "([0-9a-f]{64})",')
    if (-not $seal.Success) { throw 'This undo file has no seal. Nothing was changed.' }
    $key = $KeyPath
    if ($key -eq '') {
        $fault = Get-UndoFolderFault -LiteralPath $full
        if ("$fault" -ne '') {
            throw "It is not known who wrote this undo file. $fault Nothing was changed. Undo the run in Castellan, or use an undo file that was saved with a plan and say its -Sha256."
        }
        $key = [IO.Path]::Combine((Get-SeamDataFolder), 'keys', 'journal.key')
    }
    if (-not [IO.File]::Exists($key)) {
        throw "The key of the journal, $key, is not there, so it is not known who wrote this undo file. Leave it in the folder where Castellan put it. Nothing was changed."
    }
    $hex = [IO.File]::ReadAllText($key).Trim()
    if ($hex -cnotmatch '\A[0-9a-f]{64}\z') { throw "$key is no key of a journal. Nothing was changed." }
    [byte[]] $bytes = for ($index = 0; $index -lt 64; $index += 2) { [Convert]::ToByte($hex.Substring($index, 2), 16) }
    $mac = New-Object -TypeName System.Security.Cryptography.HMACSHA256 -ArgumentList @(, $bytes)
    try {
        $unsealed = $text.Remove($seal.Groups[1].Index, 64).Insert($seal.Groups[1].Index, '0' * 64)
        $made = -join @($mac.ComputeHash([Text.Encoding]::UTF8.GetBytes($unsealed)) | ForEach-Object -Process { $_.ToString('x2') })
    }
    finally { $mac.Dispose() }
    if ($made -cne $seal.Groups[1].Value) {
        throw 'The seal of this undo file does not fit: it was changed, or made with another key. Nothing was changed.'
    }
    return $file
}
