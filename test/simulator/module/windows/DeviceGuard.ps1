# Virtualization-based security.

function Get-WorldWin32_DeviceGuard { return (Get-World).deviceGuard }
