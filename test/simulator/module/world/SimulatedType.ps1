# Compiled once for all processes of a run: the compiler takes longer than most reads.
function Add-SimulatedType {
    param([Parameter(Mandatory = $true)] [string] $Definition)

    $hash = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($Definition))).Substring(0, 32)
    $folder = [IO.Directory]::CreateDirectory([IO.Path]::Combine([IO.Path]::GetTempPath(), 'castellan-simulated-types')).FullName
    $file = [IO.Path]::Combine($folder, "$hash.dll")
    if (-not [IO.File]::Exists($file)) {
        $beside = [IO.Path]::Combine($folder, "$hash-$PID-$([guid]::NewGuid().ToString('n')).dll")
        Add-Type -TypeDefinition $Definition -OutputAssembly $beside
        try { [IO.File]::Move($beside, $file) } catch { if (-not [IO.File]::Exists($file)) { throw } }
    }
    [void] [Reflection.Assembly]::LoadFrom($file)
}
