function Write-SeamEvent {
    <#
    .SYNOPSIS
    Writes one event of Castellan into the Application log. eventcreate takes numbers up to 1000, which is that of the heads.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Text, [ValidateRange(1, 1000)] [int] $Id = 1000)

    Invoke-SeamNativeTool -Tool 'eventcreate.exe' -Argument @('/L', 'APPLICATION', '/T', 'INFORMATION', '/SO', 'Castellan', '/ID', "$Id",
        '/D', $Text)
}
