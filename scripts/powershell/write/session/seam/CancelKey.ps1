function Set-SeamCancelKey {
    <#
    .SYNOPSIS
    Makes Ctrl+C an ordinary key of this console, or again the key that ends what runs. Answers whether there is a console of a person.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '',
        Justification = 'It is about this console alone, for one step.')]
    param([Parameter(Mandatory = $true)] [bool] $Ordinary)

    if ([Console]::IsInputRedirected) { return $false }
    try { [Console]::TreatControlCAsInput = $Ordinary; return $true }
    # A process without a console of its own.
    catch [System.IO.IOException] { return $false }
}

function Test-SeamCancelKey {
    <#
    .SYNOPSIS
    Whether Ctrl+C is among the keys that were pressed since. It takes them all.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param()

    $isPressed = $false
    while ([Console]::KeyAvailable) {
        $key = [Console]::ReadKey($true)
        if ($key.Key -eq [ConsoleKey]::C -and ($key.Modifiers -band [ConsoleModifiers]::Control) -ne 0) { $isPressed = $true }
    }
    return $isPressed
}
