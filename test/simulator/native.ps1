<#
.SYNOPSIS
Types commands into a PowerShell in which the simulator is Windows, or parses them without running them. For tests.
.PARAMETER Path
A JSON file with a list of texts.
.PARAMETER ParseOnly
Answers for each text its mistakes, its commands and its constant texts, as PowerShell's own parser finds them.
#>
[CmdletBinding()]
param([Parameter(Mandatory = $true)] [string] $Path, [switch] $ParseOnly)

$ErrorActionPreference = 'Stop'
$text = @(Get-Content -LiteralPath $Path -Raw -Encoding UTF8 | ConvertFrom-Json)
if ($ParseOnly) {
    $answer = foreach ($each in $text) {
        $token = $null; $mistake = $null
        $ast = [System.Management.Automation.Language.Parser]::ParseInput($each, [ref] $token, [ref] $mistake)
        $named = @($ast.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandAst] }, $true) |
            ForEach-Object -Process { "$($_.GetCommandName())" })
        $constant = @($ast.FindAll({
            param($node)
            $node -is [System.Management.Automation.Language.StringConstantExpressionAst] -and
                $node.StringConstantType -eq 'SingleQuoted'
        }, $true) | ForEach-Object -Process { $_.Value })
        @{
            mistakes = @($mistake | ForEach-Object -Process { $_.Message })
            commands = $named
            constants = $constant
            escaped = @($constant |
                ForEach-Object -Process { [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($_) })
        }
    }
    ConvertTo-Json -InputObject @($answer) -Depth 5 -Compress -EscapeHandling EscapeNonAscii
    return
}

. (Join-Path -Path $PSScriptRoot -ChildPath '../scripts/powershell/Get-LoadList.ps1')
$load = @(Get-LoadList) +
    @(Get-ChildItem -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath 'module') -Filter '*.ps1' -File -Recurse |
        Sort-Object -Property FullName |
        ForEach-Object -Process { $_.FullName })
foreach ($each in $load) { . $each }

# Windows' own tools and the classes of .NET that exist on Windows only, over the seams that the product uses for the same.
function reg.exe {
    if ($args -cnotcontains '/f') { throw 'reg.exe asks before it writes.' }
    $value = @{}
    for ($at = 2; $at -lt $args.Count; $at++) { if ($args[$at] -cin '/v', '/t', '/d') { $value[$args[$at]] = $args[$at + 1] } }
    switch -CaseSensitive ($args[0]) {
        'add' {
            if ($value['/t'] -cne 'REG_DWORD') { throw 'Only DWORDs are set.' }
            Set-SeamRegistryValue -Path $args[1] -Name $value['/v'] -Kind DWord -Value ([BitConverter]::ToInt32(
                [BitConverter]::GetBytes([uint32] $value['/d']),
                0
            ))
        }
        'delete' { Remove-SeamRegistryValue -Path $args[1] -Name $value['/v'] }
        default { throw "reg.exe $($args[0])" }
    }
}
function secedit.exe {
    if ($args[0] -cne '/configure') { throw "secedit.exe $($args[0])" }
    $named = @{}
    foreach ($name in '/db', '/cfg', '/areas') { $named[$name] = $args[[array]::IndexOf($args, $name) + 1] }
    if (-not $named['/db']) { throw 'secedit.exe needs a database.' }
    $template = [IO.File]::ReadAllText($named['/cfg'], [Text.Encoding]::Unicode)
    if ($template -cnotmatch '(?m)^signature="\$CHICAGO\$"\r?$') { throw 'This is no security template.' }
    Invoke-SeamSeceditConfigure -Template $template -Area $named['/areas']
    Remove-Item -LiteralPath $named['/cfg']
}
function auditpol.exe {
    if ($args[0] -cne '/set') { throw "auditpol.exe $($args[0])" }
    $named = @{}
    foreach ($each in $args | Select-Object -Skip 1) { $part = "$each" -split ':', 2; $named[$part[0]] = $part[1] }
    Invoke-SeamAuditpolSet -Subcategory ([guid] $named['/subcategory']) -Success "$($named['/success'])" -Failure "$($named['/failure'])"
}
function wevtutil.exe {
    if ($args[0] -cne 'set-log' -or $args.Count -ne 3) { throw "wevtutil.exe $args" }
    $channel = @(Get-WinEvent -ListLog $args[1])[0]
    $part = "$($args[2])" -split ':', 2
    switch -CaseSensitive ($part[0]) {
        '/enabled' { $channel.IsEnabled = $part[1] -ceq 'true' }
        '/maxsize' { $channel.MaximumSizeInBytes = [long] $part[1] }
        default { throw "wevtutil.exe $args" }
    }
    $channel.SaveChanges()
}
function sc.exe {
    if ($args[0] -cne 'config' -or $args[2] -cne 'start=' -or $args[3] -cne 'delayed-auto') { throw "sc.exe $args" }
    Set-SeamDelayedStart -Name $args[1]
}
function icacls.exe {
    $named = @{}
    for ($at = 1; $at -lt $args.Count; $at++) {
        if ($args[$at] -cin '/grant:r', '/remove:g', '/setowner') { $named[$args[$at]] = $args[$at + 1] }
    }
    $given = [regex]::Match("$($named['/grant:r'])", '\A\*(S-[0-9-]+):\((R|R,W)\)\z')
    if ($given.Success) {
        Set-SeamFileAccess -LiteralPath $args[0] -Sid $given.Groups[1].Value -Right $(
            if ($given.Groups[2].Value -ceq 'R') { 'Read' } else { 'ReadWrite' }
        )
    }
    elseif ("$($named['/remove:g'])" -cmatch '\A\*S-[0-9-]+\z') {
        Set-SeamFileAccess -LiteralPath $args[0] -Sid $named['/remove:g'].Substring(1) -Right None
    }
    elseif ("$($named['/setowner'])" -cmatch '\A\*S-[0-9-]+\z') {
        Set-SeamFileSecurity -LiteralPath $args[0] -Section 'Owner' -Sddl "O:$($named['/setowner'].Substring(1))"
    }
    else { throw "icacls.exe $args" }
}
function Set-ItemProperty {
    param([string] $LiteralPath, [string] $Name, [object] $Value)
    if ($Name -cne 'IsReadOnly') { throw "Set-ItemProperty $Name" }
    Set-SeamReadOnly -LiteralPath $LiteralPath -Value $Value
}
function Get-Item {
    param([string] $LiteralPath, [switch] $Force)
    if (-not $Force) { throw 'A hidden folder needs -Force.' }
    $folder = [pscustomobject] @{ FullName = $LiteralPath }
    Add-Member -InputObject $folder -MemberType ScriptMethod -Name SetAccessControl -Value {
        param($security)
        Set-SeamFileSecurity -LiteralPath $this.FullName -Section $security.Section -Sddl $security.Sddl
    }
    return $folder
}
function New-Object {
    param([string] $TypeName, [object[]] $ArgumentList)
    if ($TypeName -cne 'System.Security.AccessControl.DirectorySecurity') { return Microsoft.PowerShell.Utility\New-Object @PSBoundParameters }
    $security = [pscustomobject] @{ Section = ''; Sddl = '' }
    Add-Member -InputObject $security -MemberType ScriptMethod -Name SetSecurityDescriptorSddlForm -Value {
        param($text, $section)
        $this.Sddl = $text
        $this.Section = $section
    }
    return $security
}

# A host with VMware PowerCLI: the bare names of cmdlets of Hyper-V are PowerCLI's, the module Hyper-V has its own under the same names.
$ofHyperV = @(Get-ChildItem -LiteralPath 'function:' | Where-Object -FilterScript { $_.Name -match '\A[A-Z][a-z]+-V(?:M|HD)' })
$playing = @($ofHyperV | ForEach-Object -Process { "function $($_.Name) {$($_.Definition)}" }) -join "`n"
Import-Module -ModuleInfo (New-Module -Name 'Hyper-V' -ScriptBlock ([scriptblock]::Create($playing))) -Global
$poison = @($ofHyperV | ForEach-Object -Process { "function $($_.Name) { throw '$($_.Name) is a cmdlet of VMware PowerCLI here.' }" }) -join "`n"
$typedIn = New-Module -Name 'PowerCli' -ScriptBlock ([scriptblock]::Create("$poison`nExport-ModuleMember -Function @()"))

foreach ($each in $text) {
    try { $null = & $typedIn ([scriptblock]::Create($each)) } catch { throw "$each`n$($_.Exception.Message)`n$($_.ScriptStackTrace)" }
}
