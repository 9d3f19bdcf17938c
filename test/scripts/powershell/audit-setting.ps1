# What the setter reads of each subcategory in each backup of auditpol on standard input.
# Puts out JSON: the setting, or the error as a text.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
. (Join-Path -Path $PSScriptRoot -ChildPath 'Get-LoadList.ps1')
foreach ($path in @(Get-LoadList)) { . $path }
function Invoke-SeamAuditpolBackup { return $script:backup }
$asked = ConvertFrom-Json -InputObject ([Console]::In.ReadToEnd())
ConvertTo-Json -Depth 4 -Compress -InputObject @(foreach ($script:backup in $asked.backups) {
        , @(foreach ($id in $asked.subcategories) {
                try { @{ setting = @(Get-AuditSetting -Subcategory $id) } } catch { @{ error = $_.Exception.Message } }
            })
    })
