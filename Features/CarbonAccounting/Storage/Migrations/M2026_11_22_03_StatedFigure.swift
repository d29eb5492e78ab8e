import DatabasePlatform

let addStatedFigure = Migration(
    "2026-11-22 carbon accounting: stated figure of energy_contract",
    "ALTER TABLE energy_contract ADD COLUMN stated_figure TEXT"
)
