function Confirm-RollbackProof {
    <#
    .SYNOPSIS
    Has a new process of SYSTEM prove itself once more: the change may have taken its way. Answers what that process says.
    .PARAMETER Argument
    folder, name, nonce.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param([Parameter(Mandatory = $true)] [hashtable] $Argument)

    $folder = Get-PlantedRollback -Argument $Argument
    if ("$($Argument.nonce)" -cnotmatch '\A[0-9a-f-]{16,64}\z') { throw 'This is no request for a proof.' }
    if (-not (Test-RollbackBeat -Folder $folder)) { throw 'The process that waits on the host does not answer any more.' }
    $name = "$($Argument.name)-proof"
    Write-RollbackFile -Folder $folder -Name 'prove.json' -Mode Create -Content ([ordered] @{
        nonce = $Argument.nonce
        second = (Get-SeamMonotonicSecond)
    })
    [IO.File]::Delete([IO.Path]::Combine($folder, 'refused.txt'))
    Unregister-RollbackTask -Name $name
    $task = Register-RollbackTask -Name $name -Script ([IO.Path]::Combine($folder, 'scripts', 'rollback.ps1')) -Once
    try {
        Assert-RollbackTask -Task $task -Trigger 0
        $null = $task.Run($null)
        return [ordered] @{ proof = (Wait-RollbackProof -Folder $folder -Name 'proved.json' -Nonce $Argument.nonce -Task $task) }
    }
    finally { Unregister-RollbackTask -Name $name }
}

function Write-RollbackProof {
    <#
    .SYNOPSIS
    The process of that task: answers and ends. Answers the exit code.
    #>
    [CmdletBinding()]
    [OutputType([int])]
    param([Parameter(Mandatory = $true)] [string] $Folder)

    $setup = Read-RollbackFile -Folder $Folder -Name 'state.json'
    $asked = Read-RollbackFile -Folder $Folder -Name 'prove.json'
    if ($null -eq $setup -or $null -eq $asked) { return 5 }
    Write-RollbackWhole -Folder $Folder -Name 'proved.json' -Content (
        Get-RollbackProof -Folder $Folder -Setup $setup -Nonce "$($asked.nonce)" -Since ([double] $asked.second)
    )
    return 0
}
