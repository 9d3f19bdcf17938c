function Read-SavedPlan {
    <#
    .SYNOPSIS
    The content of a file that Castellan has saved for use without it: a plan, or its undo. Throws unless it is the content that was
    approved, and was made with the lists beside these modules.
    .NOTES
    Such a file travels, so no key can seal it. The administrator names its SHA-256, which Castellan showed when it was saved. The file
    names the SHA-256 of each list, because a list is JSON, which no signature of Windows protects.
    #>
    [CmdletBinding()]
    [OutputType([psobject])]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Sha256,
        [Parameter(Mandatory = $true)] [ValidateSet('castellan plan', 'castellan undo')] [string] $Kind
    )

    if ($Sha256 -notmatch '\A[0-9a-f]{64}\z') {
        throw 'Say with -Sha256 which content was approved. Castellan showed the SHA-256 of the file when it was saved. Nothing was changed.'
    }
    [byte[]] $bytes = [IO.File]::ReadAllBytes((Get-Item -LiteralPath $Path -Force).FullName)
    if ((Get-BytesDigest -Bytes $bytes) -ne $Sha256) {
        throw 'The SHA-256 of this file is not the one that you named: it is another file, or it was changed. Nothing was changed on this host.'
    }
    try { $file = ConvertFrom-Json -InputObject ([Text.Encoding]::UTF8.GetString($bytes)) } catch {
        throw "This file is not JSON: $($_.Exception.Message) Nothing was changed."
    }
    if ("$($file.kind)" -cne $Kind) {
        throw "This file is not the kind that this script uses: '$(ConvertTo-VisibleText -Text "$($file.kind)")' instead of '$Kind'. Nothing was changed."
    }
    if ("$($file.version)" -cne '1') {
        throw 'This file was saved by another version of Castellan. Use the scripts that were saved with it. Nothing was changed.'
    }
    $lists = Split-Path -Path (Get-Command -Name 'Get-GeneratedList').Module.ModuleBase -Parent
    foreach ($name in 'cmdlets', 'never-touch', 'register', 'settable') {
        $list = [IO.File]::ReadAllText([IO.Path]::Combine($lists, "$name.generated.json")).Replace("`r`n", "`n")
        if ((Get-BytesDigest -Bytes ([Text.Encoding]::UTF8.GetBytes($list))) -cne "$($file.lists.$name)") {
            throw "The list $name.generated.json is not the one that this file was saved with. Use the scripts that were saved with it. Nothing was changed."
        }
    }
    foreach ($step in @($file.steps)) {
        $strange = @($step.PSObject.Properties.Name |
            Where-Object -FilterScript {
                $_ -cnotin 'verb', 'label', 'setter', 'property', 'key', 'from', 'to', 'add', 'remove', 'madeKeys', 'confirm'
            })
        try { $null = Get-StepStatement -Step $step } catch {
            throw "A step of this file asks for a confirmation that is not readable: $($_.Exception.Message) Nothing was changed."
        }
        if ($strange.Count -gt 0) {
            throw "A step of this file holds '$(ConvertTo-VisibleText -Text "$($strange[0])")', which no step has. Nothing was changed."
        }
    }
    return $file
}

function Get-BytesDigest {
    <#
    .SYNOPSIS
    The SHA-256 of these bytes in hex.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([Parameter(Mandatory = $true)] [AllowEmptyCollection()] [byte[]] $Bytes)

    $sha = [System.Security.Cryptography.SHA256]::Create()
    try { return -join @($sha.ComputeHash($Bytes) | ForEach-Object -Process { $_.ToString('x2') }) }
    finally { $sha.Dispose() }
}
