# Loaded after the simulator: the points stand in every module that holds its functions.
# What starts PowerShell may be another process, so that this one says its own number.
try { [IO.File]::WriteAllText("$env:CASTELLAN_POINTS/started-$PID", '') }
catch [IO.IOException] { Write-Debug -Message "The folder of the points is being replaced: $_" }
foreach ($module in @(Get-Module -Name 'Castellan.Read', 'Castellan.Write', 'Simulator')) {
    . $module { param($Path) . $Path } ([IO.Path]::Combine($PSScriptRoot, 'points.ps1'))
}
