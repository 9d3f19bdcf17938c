function Write-SeamEvent {
    <#
    .SYNOPSIS
    Writes one event of Castellan into the Application log.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Text)

    Invoke-SeamNativeTool -Tool 'eventcreate.exe' -Argument @('/L', 'APPLICATION', '/T', 'INFORMATION', '/SO', 'Castellan', '/ID', '1000', '/D', $Text)
}
