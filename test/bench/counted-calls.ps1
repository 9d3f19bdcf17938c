# Dot-sourced into the module that reads, after the simulator: what stands for a cmdlet or a seam of Windows counts each time it is asked.
# CASTELLAN_CALLS names the folder that gets one file per request; see calls-of-scan.ts.

function Add-CountedCall {
    <#
    .SYNOPSIS
    Counts one call, where a script of the product has made it.
    #>
    param([Parameter(Mandatory = $true)] [string] $Name, [AllowEmptyString()] [string] $Caller = '')

    if ("$Caller" -ne '' -and [IO.Path]::GetFileName("$Caller") -cne 'Castellan.Read.psm1') { return }
    if ($null -eq $global:CastellanCalls) { $global:CastellanCalls = @{} }
    $global:CastellanCalls[$Name] = 1 + $global:CastellanCalls[$Name]
}

function ConvertTo-CountedText {
    <#
    .SYNOPSIS
    The text of a function that counts before it does its work, once for each object of a pipeline.
    #>
    param([Parameter(Mandatory = $true)] [System.Management.Automation.Language.FunctionDefinitionAst] $Function)

    $body = $Function.Body
    $named = $body.ProcessBlock
    $at = if ($null -ne $named) { $named.Extent.StartOffset + $named.Extent.Text.IndexOf('{') + 1 }
    elseif ($body.EndBlock.Statements.Count -gt 0) { $body.EndBlock.Statements[0].Extent.StartOffset }
    if ($null -eq $at) { return $null }
    $parameter = @(
        if ($null -ne $body.ParamBlock) { $body.ParamBlock.Parameters | ForEach-Object -Process { $_.Name.VariablePath.UserPath } }
    )
    $name = if ($parameter -ccontains 'ClassName') { "`"$($Function.Name) `$ClassName`"" }
    elseif ($Function.Name -ceq 'Get-PlainObject') { '$Command' }
    else { "'$($Function.Name)'" }
    # What a declared cmdlet gives is given by one function of the simulator, which only such cmdlets call.
    $caller = if ($Function.Name -ceq 'Get-PlainObject') { "''" } else { '$MyInvocation.ScriptName' }
    return $Function.Extent.Text.Insert($at - $Function.Extent.StartOffset, " Add-CountedCall -Name $name -Caller $caller; ")
}

$countedName = @((Get-WindowsCommand).Values | ForEach-Object -Process { $_ }) + @('Get-PlainObject')
foreach ($file in Get-ChildItem -LiteralPath ([IO.Path]::Combine(
    $PSScriptRoot, '..', 'simulator', 'module'
)) -Filter '*.ps1' -File -Recurse) {
    $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref] $null, [ref] $null)
    foreach ($function in $tree.FindAll({ param($Node) $Node -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $false)) {
        if ($function.Name -cnotlike '*-Seam*' -and $countedName -cnotcontains $function.Name) { continue }
        $text = ConvertTo-CountedText -Function $function
        # Parsed under the name of its file: the simulator knows its own functions by it.
        if ($null -ne $text) {
            . ([System.Management.Automation.Language.Parser]::ParseInput($text, $file.FullName, [ref] $null, [ref] $null).GetScriptBlock())
        }
    }
}

Set-Item -Path 'function:Invoke-ReadRequestItself' -Value ${function:Invoke-ReadRequest}

function Invoke-ReadRequest {
    <#
    .SYNOPSIS
    Does a request and writes which calls it has made.
    #>
    param([Parameter(Mandatory = $true)] [psobject] $Request)

    $global:CastellanCalls = @{}
    Invoke-ReadRequestItself -Request $Request
    $said = ConvertTo-Json -InputObject @{ collector = "$($Request.collector)"; calls = $global:CastellanCalls }
    [IO.File]::WriteAllText([IO.Path]::Combine($env:CASTELLAN_CALLS, "$([guid]::NewGuid()).json"), $said)
}
