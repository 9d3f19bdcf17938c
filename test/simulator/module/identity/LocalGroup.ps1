# The local groups.

function Get-LocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $SID)

    $world = Get-World
    $group = $world.groups.PSObject.Properties[$SID]
    if ($null -eq $group) {
        throw (New-Fault -Message "Group $SID was not found." -Id 'GroupNotFound,Microsoft.PowerShell.Commands.GetLocalGroupMemberCommand' -Category ObjectNotFound)
    }
    Wait-World -Count @($group.Value).Count
    foreach ($member in @($group.Value)) {
        # Windows fails for the whole group when the account of one SID no longer exists.
        if ($null -eq $world.accounts.PSObject.Properties[$member]) {
            $message = 'Failed to compare two elements in the array.'
            throw (New-Fault -Message $message -Id 'An unspecified error occurred.,Microsoft.PowerShell.Commands.GetLocalGroupMemberCommand' -Category NotSpecified)
        }
    }
    foreach ($member in @($group.Value)) {
        [pscustomobject] @{
            PSTypeName = 'Microsoft.PowerShell.Commands.LocalPrincipal'
            Name = $world.accounts.$member
            SID = $member
            ObjectClass = 'User'
            PrincipalSource = 'ActiveDirectory'
        }
    }
}

function Get-SeamLocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Sid)
    return @((Get-World).groups.$Sid)
}

function Add-LocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $SID, [Parameter(Mandatory = $true)] [string[]] $Member)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.AddLocalGroupMemberCommand'
    Edit-World -Argument $SID, $Member -Change {
        param($World, $Group, $Member)
        $World.groups.$Group = @(@($World.groups.$Group) + @($Member))
    }
}

function Remove-LocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $SID, [Parameter(Mandatory = $true)] [string[]] $Member)

    Assert-Elevated -Command 'Microsoft.PowerShell.Commands.RemoveLocalGroupMemberCommand'
    Edit-World -Argument $SID, $Member -Change {
        param($World, $Group, $Member)
        $World.groups.$Group = @($World.groups.$Group | Where-Object -FilterScript { $Member -cnotcontains $_ })
    }
}
