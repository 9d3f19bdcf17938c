function Get-SeamTaskService {
    <#
    .SYNOPSIS
    The Task Scheduler of this computer, connected. Throws where its service does not run.
    .NOTES
    The interface of COM instead of the module ScheduledTasks: that one goes through WMI and has no descriptor for the folder.
    https://learn.microsoft.com/windows/win32/taskschd/taskfolder-registertaskdefinition
    #>
    [CmdletBinding()]
    param()

    $service = New-Object -ComObject 'Schedule.Service'
    $service.Connect()
    return $service
}

function Get-SeamTaskFolderSecurity {
    <#
    .SYNOPSIS
    Owner and access list of a folder of tasks, the SIDs in numbers; empty where there is none.
    .NOTES
    1 owner, 4 access list: https://learn.microsoft.com/windows/win32/taskschd/taskfolder-getsecuritydescriptor
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param([Parameter(Mandatory = $true)] [object] $Folder)

    $raw = New-Object -TypeName System.Security.AccessControl.RawSecurityDescriptor -ArgumentList "$($Folder.GetSecurityDescriptor(5))"
    $sid = @(if ($null -ne $raw.DiscretionaryAcl) { foreach ($entry in $raw.DiscretionaryAcl) { "$($entry.SecurityIdentifier)" } })
    $sddl = $raw.GetSddlForm([System.Security.AccessControl.AccessControlSections]::Access)
    return @{ owner = "$($raw.Owner)"; access = (ConvertTo-NumericSddl -Sddl $sddl -Sid $sid) }
}
