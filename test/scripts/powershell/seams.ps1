# The seams that run without Windows: a native program in all its ends, a private folder, errors of .NET. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }

$node = $env:CASTELLAN_NODE
function Invoke-Node([string] $Text, [string[]] $Rest = @(), [int] $LimitMs = 60000) {
    try {
        $ended = Invoke-NativeProcess -Path $node -Argument (@('-e', $Text, '--') + $Rest) -LimitMs $LimitMs
        return "$($ended.Code) $($ended.Said)".Trim()
    }
    catch { return (ConvertTo-Problem -ErrorRecord $_).message -replace '\A.*(did not end)', '$1' }
}
function Get-Problem([scriptblock] $Script) { try { & $Script } catch { return ConvertTo-Problem -ErrorRecord $_ } }

$hostile = @('', 'a b', 'a"b', 'a\', 'a b\', 'a\"b', '$(1)', "'", '%PATH%', '\\server\share\', 'tab	tab')
# The tool itself, with the process in its place.
$tool = [ordered] @{}
foreach ($case in @(
    @('secedit.exe', 0),
    @('secedit.exe', 3),
    @('secedit.exe', 1),
    @('auditpol.exe', 1314),
    @('sc.exe', 5),
    @('sc.exe', 1060),
    @('eventcreate.exe', 1),
    @('icacls.exe', 1307)
)) {
    & {
        $code = $case[1]
        function Invoke-NativeProcess { return [pscustomobject] @{ Code = $code; Said = 'It said so.' } }
        try { $tool["$case"] = "said $(Invoke-SeamNativeTool -Tool $case[0] -Argument 'x')".Trim() }
        catch { $problem = ConvertTo-Problem -ErrorRecord $_; $tool["$case"] = "threw $($problem.category) $($problem.message)" }
    }
}
# On Windows: the folder that secedit gets its files in, by what creating it answers and by who asks.
function Get-PrivateFolderCase([bool] $Administrator, [string] $Failure = '') {
    $script:asked = @(); $script:given = @()
    function Get-SeamWindowsFolder { return '/Windows' }
    function Get-SeamIdentity { return @{ Administrator = $Administrator } }
    function New-SeamProtectedFolder {
        param([string] $LiteralPath, [string] $Sddl)
        $script:asked += "$Sddl $LiteralPath"
        if ($Failure -ne '') { throw [System.UnauthorizedAccessException]::new($Failure) }
    }
    function Clear-PrivateFolder {
        param([string] $LiteralPath)
        $script:cleared = $LiteralPath
        if ([IO.Directory]::Exists($LiteralPath)) { [IO.Directory]::Delete($LiteralPath, $true) }
    }
    function Invoke-SeamNativeTool { param([string] $Tool, [string[]] $Argument) $script:given += @($Argument -match 'export\.inf\z') }
    $problem = Get-Problem { $null = Invoke-SeamSeceditExport }
    return [ordered] @{ asked = @($script:asked); given = @($script:given); message = $problem.message; category = $problem.category }
}
$folder = New-PrivateFolder
[IO.File]::WriteAllText((Join-Path -Path $folder -ChildPath 'x'), 'x')
$there = [IO.Directory]::Exists($folder)
Clear-PrivateFolder -LiteralPath $folder
& {
    function Invoke-SeamNativeTool { }
    $script:noFile = (Get-Problem { Invoke-SeamSeceditExport }).message
}
ConvertTo-Json -Depth 6 -Compress -InputObject ([ordered] @{
        warnsAndEndsWell = Invoke-Node 'console.error("a warning"); console.log("done")'
        endsWith3 = Invoke-Node 'console.error("with warnings"); process.exitCode = 3'
        muchOnBoth = (Invoke-Node 'for (let i = 0; i < 40000; i++) { console.log("out"); console.error("err") }').Length
        inputIsShut = Invoke-Node 'process.stdin.on("data", () => {}).on("end", () => console.log("no input"))'
        tooSlow = Invoke-Node 'setInterval(() => {}, 1000)' @() 1500
        arguments = ConvertFrom-Json -InputObject ((Invoke-Node 'console.log(JSON.stringify(process.argv.slice(1).map(encodeURIComponent)))' $hostile) -replace '\A0 ')
        given = @($hostile | ForEach-Object { [uri]::EscapeDataString($_) })
        tool = $tool
        folder = @($there, [IO.Directory]::Exists($folder))
        noFile = $script:noFile
        userTemporary = [IO.Path]::GetTempPath()
        protected = Get-PrivateFolderCase $true
        refusedAdministrator = Get-PrivateFolderCase $true 'Access to the path is denied.'
        refusedUser = Get-PrivateFolderCase $false 'Access to the path is denied.'
        problem = [ordered] @{
            denied = Get-Problem { throw [System.UnauthorizedAccessException]::new('Access is denied.') }
            method = Get-Problem { [IO.File]::OpenWrite([IO.Path]::GetTempPath()) }
            missing = Get-Problem { [IO.File]::ReadAllText('/nothing/here') }
            aggregate = Get-Problem {
                throw [AggregateException]::new(
                    [System.Reflection.TargetInvocationException]::new(
                        [System.ComponentModel.Win32Exception]::new(1314, 'A required privilege is not held.')
                    )
                )
            }
        }
    })
