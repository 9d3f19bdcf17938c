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
