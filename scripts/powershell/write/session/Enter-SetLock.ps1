function Enter-SetLock {
    <#
    .SYNOPSIS
    Opens the lock file of a change for this process alone and answers the open file; nothing without a lock.
    .DESCRIPTION
    Windows frees the file when this process ends, however it ends, so a free file means that the change has ended. The first line
    is the name of the change that may begin: Castellan empties it when it concludes that a change was not made.
    .PARAMETER Lock
    path, a full one, and name.
    #>
    [CmdletBinding()]
    [OutputType([System.IO.FileStream])]
    param([AllowNull()] [hashtable] $Lock)

    if ($null -eq $Lock) { return }
    # A relative path would be looked up from the folder in which this process was started. Windows counts C:name and \name as rooted.
    if ("$($Lock.path)" -cnotmatch '\A(?:[A-Za-z]:[\\/]|\\\\|/)') {
        throw "The lock file of this change has no full path ('$($Lock.path)'). Nothing was changed."
    }
    if ("$($Lock.name)" -eq '') { throw 'The lock of this change has no name. Nothing was changed.' }
    # Castellan reads who holds it. Elsewhere than on Windows, .NET locks a file only where nothing is shared.
    $share = if ([Environment]::OSVersion.Platform -eq [PlatformID]::Win32NT) { [System.IO.FileShare]::Read } else {
        [System.IO.FileShare]::None
    }
    $file = New-Object -TypeName System.IO.FileStream -ArgumentList "$($Lock.path)", ([System.IO.FileMode]::Open),
        ([System.IO.FileAccess]::ReadWrite), $share
    try {
        $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList $file
        $name = $reader.ReadLine()
        if ($name -cne "$($Lock.name)") { throw "$(Get-VoidReason -Name "$name" -Holder "$($reader.ReadLine())") Nothing was changed." }
        $owner = '{"pid":' + $PID + ',"since":"' + [datetime]::UtcNow.ToString('o') + '"}'
        $text = [System.Text.Encoding]::UTF8.GetBytes("$owner`n")
        [void] $file.Seek(0, [System.IO.SeekOrigin]::End)
        $file.Write($text, 0, $text.Length)
        $file.Flush()
        return $file
    }
    catch {
        $file.Dispose()
        throw
    }
}

function Get-VoidReason {
    <#
    .SYNOPSIS
    Why a change can no longer begin, by what stands in the lock file instead of its name.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Name,
        [Parameter(Mandatory = $true)] [AllowEmptyString()] [string] $Holder
    )

    if ($Name -ne '') { return 'Castellan has begun another change on this host meanwhile.' }
    if ($Holder -cmatch '\A\{"pid":(\d+),"since":"([\d-]{10})T([\d:]{8})[^"]*","by":"(undo|apply-plan)\.ps1"\}\z') {
        return "$($Matches[4]).ps1 has used this host since this change was asked for (process $($Matches[1]), $($Matches[2]) $($Matches[3]) UTC), so the change can no longer begin. Scan the host and make the plan again."
    }
    return 'Castellan has given this change up meanwhile.'
}

function Enter-UndoLock {
    <#
    .SYNOPSIS
    Opens the lock file of a folder for this process alone, so that no process of Castellan makes a change meanwhile, and answers the
    open file.
    .DESCRIPTION
    A change that was asked for and has not begun cannot begin afterwards: its name is taken out of the file.
    .PARAMETER Path
    The lock file, made where it is missing.
    .PARAMETER WaitSeconds
    So long it waits for a change that is being made.
    .PARAMETER By
    The script that takes it.
    #>
    [CmdletBinding()]
    [OutputType([System.IO.FileStream])]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [int] $WaitSeconds = 60,
        [ValidateSet('undo.ps1', 'apply-plan.ps1')] [string] $By = 'undo.ps1'
    )

    $file = Open-SetLock -Path $Path -WaitSeconds $WaitSeconds -Advice 'Nothing was changed. Wait until it has ended, then use the file again.'
    try {
        $text = [System.Text.Encoding]::UTF8.GetBytes(
            "`n" + '{"pid":' + $PID + ',"since":"' + [datetime]::UtcNow.ToString('o') + '","by":"' + $By + '"}' + "`n"
        )
        $file.SetLength(0)
        $file.Write($text, 0, $text.Length)
        $file.Flush()
        return $file
    }
    catch {
        $file.Dispose()
        throw
    }
}

function Open-SetLock {
    <#
    .SYNOPSIS
    Opens the lock file of a folder for this process alone and answers the open file. It writes nothing into it, so a change that was asked
    for and has not begun can begin afterwards.
    .PARAMETER Path
    The lock file, made where it is missing.
    .PARAMETER WaitSeconds
    So long it waits for a change that is being made. Then it throws.
    .PARAMETER Advice
    What the error says besides.
    #>
    [CmdletBinding()]
    [OutputType([System.IO.FileStream])]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [Parameter(Mandatory = $true)] [int] $WaitSeconds,
        [Parameter(Mandatory = $true)] [string] $Advice
    )

    $share = if ([Environment]::OSVersion.Platform -eq [PlatformID]::Win32NT) { [System.IO.FileShare]::Read } else {
        [System.IO.FileShare]::None
    }
    # Not by the clock: the change that is undone may be the one that has moved it.
    $until = (Get-SeamMonotonicSecond) + $WaitSeconds
    $file = $null
    while ($null -eq $file) {
        try { $file = [IO.File]::Open($Path, [System.IO.FileMode]::OpenOrCreate, [System.IO.FileAccess]::ReadWrite, $share) }
        catch [System.IO.IOException] {
            if ((Get-SeamMonotonicSecond) -ge $until) {
                throw "A change of Castellan is still being made on this host. $Advice ($($_.Exception.Message))"
            }
            [System.Threading.Thread]::Sleep(200)
        }
    }
    return $file
}
