import DatabasePlatform

/// Who entered a factor, beside the name as it was then; without a reference, as accounts are not this feature's.
let linkPersonOfCustomFactor = Migration(
    "2026-11-28 emission factors: custom_factor.entered_by_id",
    "ALTER TABLE custom_factor ADD COLUMN entered_by_id TEXT;"
)
