# Compare-and-set over a value and a list in memory, each with a write that complains at another moment. Puts out JSON.
$ErrorActionPreference = 'Stop'
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }

$script:value = @{}
$script:list = @()
$script:unreadable = $false
function Read-Value { if ($script:unreadable) { throw 'Reading failed.' }; return $script:value }
function Read-List { if ($script:unreadable) { throw 'Reading failed.' }; return $script:list }
function Set-Value([hashtable] $Now, [hashtable] $To, [scriptblock] $Write) {
    $script:value = $Now; $script:unreadable = $false
    return Invoke-GuardedSet -From @{ v = 'old' } -To $To -Read { Read-Value } -Write $Write
}
function Set-List([string[]] $Now, [scriptblock] $Write) {
    $script:list = $Now; $script:unreadable = $false
    return Invoke-GuardedEdit -Add 'a', 'b' -Remove 'c' -Read { Read-List } -Write $Write
}

$new = @{ v = 'new' }
ConvertTo-Json -Depth 6 -Compress -InputObject ([ordered] @{
        written = Set-Value @{ v = 'old' } $new { param($To) $script:value = $To }
        threwAfter = Set-Value @{ v = 'old' } $new { param($To) $script:value = $To; throw 'It ended with 3.' }
        threwBefore = Set-Value @{ v = 'old' } $new { throw 'Access is denied.' }
        threwInTheMiddle = Set-Value @{ v = 'old' } $new { $script:value = @{ v = 'half' }; throw 'Out of memory.' }
        ignored = Set-Value @{ v = 'old' } $new { }
        alreadySet = Set-Value @{ v = 'new' } $new { throw 'Not to be reached.' }
        alreadyAbsent = Set-Value @{ absent = $true } @{ absent = $true } { throw 'Not to be reached.' }
        changedBefore = Set-Value @{ v = 'other' } $new { throw 'Not to be reached.' }
        unreadAfter = Set-Value @{ v = 'old' } $new { param($To) $script:value = $To; $script:unreadable = $true; throw 'It ended with 1.' }
        unreadBefore = Set-Value @{ unread = @{ category = ''; errorId = ''; message = '' } } $new { throw 'Not to be reached.' }
        listWritten = Set-List @('c', 'x') {
            param($Now, $Add, $Remove)
            $script:list = @($Now | Where-Object { $Remove -cnotcontains $_ }) + $Add
        }
        listThrewAfter = Set-List @('c', 'x') { param($Now, $Add, $Remove) $script:list = @('x', 'a', 'b'); throw 'It ended with 3.' }
        listThrewBefore = Set-List @('c', 'x') { throw 'Access is denied.' }
        listThrewInTheMiddle = Set-List @('c', 'x') { $script:list = @('c', 'x', 'a'); throw 'No such account.' }
        listIgnored = Set-List @('c', 'x') { }
        listAlreadySet = Set-List @('a', 'b', 'x') { throw 'Not to be reached.' }
        listPartlySet = Set-List @('a', 'c') { param($Now, $Add, $Remove) if ("$Add $Remove" -ceq 'b c') { $script:list = @('a', 'b') } }
        # U+00AD has no width: -ceq takes the texts for the same.
        lookAlike = Set-Value @{ v = "ne$([char] 0xAD)w" } $new { throw 'Not to be reached.' }
        lookAlikeOfOld = Set-Value @{ v = "ol$([char] 0xAD)d" } $new { throw 'Not to be reached.' }
        lookAlikeInSet = Set-Value @{ v = @('old', "x$([char] 0xAD)") } @{ v = @('old', 'x') } { throw 'Not to be reached.' }
        lookAlikeInList = Set-List @("a$([char] 0xAD)", 'b', 'c') {
            param($Now, $Add, $Remove)
            if ("$Add $Remove" -ceq 'a c') { $script:list = @("a$([char] 0xAD)", 'b', 'a') }
        }
        listUnreadAfter = Set-List @('c', 'x') { $script:unreadable = $true }
    })
