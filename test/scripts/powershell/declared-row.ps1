# Rows of declared subjects beside what the functions for one value give of the same objects. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList -ReadOnly)) { . $path }

$failed = try { throw 'Access is denied.' } catch { $_ }
$silent = [pscustomobject] @{ Id = 'silent' }
Add-Member -InputObject $silent -MemberType ScriptProperty -Name 'Value' -Value { throw 'The RPC server is unavailable.' }
function New-Holder([AllowNull()] [object] $Value) { return [pscustomobject] @{ Id = 'x'; Value = $Value } }
$source = [ordered] @{
    text = New-Holder 'a'; emptyText = New-Holder ''; yes = New-Holder $true; no = New-Holder $false; zero = New-Holder 0
    long = New-Holder 5368709120L; unsignedLong = New-Holder ([uint64]::MaxValue); short = New-Holder ([uint16] 7)
    enum = New-Holder ([System.DayOfWeek]::Friday); guid = New-Holder ([guid] '0A000000-0000-4000-8000-00000000000b')
    date = New-Holder ([datetime]::new(2026, 11, 24, 9, 0, 0, [DateTimeKind]::Utc)); version = New-Holder ([version] '12.0')
    nothing = New-Holder $null; noList = New-Holder @(); oneInList = New-Holder @('a')
    list = New-Holder @('a', $null, [System.DayOfWeek]::Friday)
    noProperty = [pscustomobject] @{ Id = 'x' }; fails = $silent; error = $failed; noObject = $null
}
$asPlain = @{ name = 'Value'; source = 0 }
$asList = @{ name = 'Value'; source = 0; list = $true }
$asInner = @{ name = 'Outer'; source = 0; inner = 'Value' }
function Get-Told([System.Collections.IDictionary] $Property, [AllowNull()] [object] $InputObject) {
    $declared = @{ each = 'host'; one = 'object'; key = @(); properties = @{ told = $Property } }
    return (ConvertTo-DeclaredRow -Declared $declared -InputObject @{ 0 = $InputObject }).facts.told
}
$row = [ordered] @{}
foreach ($name in $source.Keys) {
    $object = $source[$name]
    $row["$name plain"] = @((Get-Told $asPlain $object), (Get-DeclaredState -Property $asPlain -InputObject $object))
    $row["$name list"] = @((Get-Told $asList $object), (Get-DeclaredState -Property $asList -InputObject $object))
    if ($name -ceq 'error') { continue }
    $outer = [pscustomobject] @{ Outer = $object }
    $row["$name inner"] = @((Get-Told $asInner $outer), (Get-DeclaredState -Property $asInner -InputObject $outer))
}
$keys = [ordered] @{}
$declaredKey = @{ each = 'listed'; one = 'object'; key = @(@{ part = 'id'; name = 'Value' }); properties = @{} }
foreach ($name in 'text', 'emptyText', 'yes', 'zero', 'unsignedLong', 'enum', 'guid', 'date', 'version', 'nothing', 'noProperty',
    'noObject') {
    $made = ConvertTo-DeclaredRow -Declared $declaredKey -InputObject @{ 0 = $source[$name] }
    $keys[$name] = @(
        $(if ($made.Contains('problem')) { $made.problem.message } else { $made.key.id })
        (Get-PropertyText -InputObject $source[$name] -Name 'Value')
        @(Get-TextOfEach -InputObject @(, $source[$name]) -Name 'Value')[0]
    )
}
ConvertTo-Json -Depth 6 -Compress -InputObject ([ordered] @{ facts = $row; keys = $keys })
