"""Where the taxonomy and EFRAG's files lie: beside the repository, no part of it."""

import sys

import pytest

from hub_server import ROOT

SHARED = ROOT.parent / "shared/data/vsme"
PACKAGE = SHARED / "vsme-2026-05-01-reconstructed.zip"
TEMPLATE = SHARED / "VSME-Digital-Template-1.3.0.xlsx"
SAMPLE = SHARED / "VSME-Digital-Template-Sample-1.2.0.xlsx"

needs_taxonomy = pytest.mark.skipif(
    not PACKAGE.is_file(), reason=f"{PACKAGE} is missing: without the taxonomy nothing can be validated"
)
needs_template = pytest.mark.skipif(not TEMPLATE.is_file(), reason=f"{TEMPLATE} is missing: there is no template to fill")

# arelle_check and arelle_same_facts, which are used by hand as well.
sys.path.append(str(ROOT / "Features/SustainabilityReporting/Tests/Arelle"))
