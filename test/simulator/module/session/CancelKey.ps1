# The console of a person, where the world has one: Ctrl+C is pressed in each step, or asking for keys throws.

function Set-SeamCancelKey {
    [CmdletBinding()]
    param([bool] $Ordinary)

    $null = $Ordinary
    return $null -ne (Get-World).conditions.PSObject.Properties['console']
}

function Test-SeamCancelKey {
    [CmdletBinding()]
    param()

    $console = (Get-World).conditions.console
    if ($console -ceq 'broken') { throw (New-Object -TypeName System.InvalidOperationException -ArgumentList 'Cannot see if a key has been pressed when either application does not have a console.') }
    return $console -ceq 'ctrlC'
}
