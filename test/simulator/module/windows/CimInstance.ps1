# The classes of CIM: each is a function Get-World<class> beside its subject, which gets the filter that was asked for.

function Get-CimInstance {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $ClassName, [string] $Namespace = 'root\cimv2', [string] $Filter = '')

    Assert-NoFault -Command 'Get-CimInstance' -Of $ClassName
    $class = Get-Command -Name "Get-World$ClassName" -CommandType Function -ErrorAction SilentlyContinue
    if ($null -eq $class) {
        Wait-World
        $id = 'HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand'
        throw (New-Fault -Message "Invalid class $Namespace $ClassName" -Id $id -Category MetadataError)
    }
    $row = @(& $class -Filter $Filter)
    Wait-World -Count $row.Count
    return $row
}

function Invoke-CimMethod {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [psobject] $InputObject,
        [Parameter(Mandatory = $true)] [string] $MethodName,
        [hashtable] $Arguments = @{}
    )

    Assert-NoFault -Command 'Invoke-CimMethod' -Of $MethodName
    Wait-World
    return [pscustomobject] @{ ReturnValue = [uint32] (& "Invoke-World$MethodName" -Instance $InputObject -Argument $Arguments) }
}
