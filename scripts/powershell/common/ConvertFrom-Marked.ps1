function ConvertFrom-Marked {
    <#
    .SYNOPSIS
    Data of a request as it was meant: texts lose their leading =, objects become hashtables.
    .NOTES
    PowerShell 7 makes a date of every text that looks like one; the mark prevents that.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()] [object] $InputObject)

    if ($null -eq $InputObject) { return $null }
    if ($InputObject -is [string]) {
        if (-not $InputObject.StartsWith('=', [System.StringComparison]::Ordinal)) { throw 'A text of the request lacks its mark.' }
        return $InputObject.Substring(1)
    }
    if ($InputObject -is [System.Collections.IList]) {
        $list = @($InputObject | ForEach-Object -Process { ConvertFrom-Marked -InputObject $_ })
        return , $list
    }
    if ($InputObject -is [System.Management.Automation.PSCustomObject]) {
        $table = @{}
        foreach ($property in $InputObject.PSObject.Properties) { $table[$property.Name] = ConvertFrom-Marked -InputObject $property.Value }
        return $table
    }
    return $InputObject
}
