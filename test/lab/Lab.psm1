# Stand-ins for what an incomplete Windows, such as Wine, lacks; inside the product's modules they win over the product's seams.
# Without CASTELLAN_WORLD: four classes of WMI. With it the simulator is loaded before, and the registry is that of this Windows again.
$product = [IO.Path]::Combine($PSScriptRoot, '..', '..', 'scripts', 'powershell')
$part = if ("$env:CASTELLAN_WORLD" -ceq '') {
    @('Get-CimInstance', 'Get-SeamModuleBase' | ForEach-Object -Process { [IO.Path]::Combine($PSScriptRoot, "$_.ps1") })
}
else {
    @(
        [IO.Path]::Combine($product, 'read', 'windows', 'seam', 'Registry.ps1'),
        [IO.Path]::Combine($product, 'write', 'windows', 'seam', 'RegistryWriting.ps1')
    )
}
foreach ($each in $part) { . $each }
foreach ($module in @(Get-Module -Name 'Castellan.Read', 'Castellan.Write')) {
    . $module { param($Path) foreach ($each in $Path) { . $each } } $part
}
