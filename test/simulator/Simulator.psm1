# The simulator in the place of Windows: its functions are known everywhere, and inside the product's modules they win over the product's seams.
$part = @(Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'module') -Filter '*.ps1' -File -Recurse |
    Sort-Object -Property FullName |
    ForEach-Object -Process { $_.FullName })
foreach ($each in $part) { . $each }
foreach ($module in @(Get-Module -Name 'Castellan.Read', 'Castellan.Write')) {
    . $module { param($Path) foreach ($each in $Path) { . $each } } $part
}
