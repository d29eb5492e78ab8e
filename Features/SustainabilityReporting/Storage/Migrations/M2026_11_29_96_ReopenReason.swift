import DatabasePlatform

/// Why a release was taken back.
let addReopenReason = Migration(
    "2026-11-29 sustainability: report_release.reopen_reason",
    """
    ALTER TABLE report_release ADD COLUMN reopen_reason TEXT
    """
)
