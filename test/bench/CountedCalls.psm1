# Loaded after the simulator: what the product's reading module asks of it is counted.
. (Get-Module -Name 'Castellan.Read') { param($Path) . $Path } ([IO.Path]::Combine($PSScriptRoot, 'counted-calls.ps1'))
