#!/usr/bin/env python3
"""How long Arelle takes to load a report, without starting Python and without validating.   arelle_peer.py PACKAGE REPORT"""

import json
import os
import resource
import sys
import tempfile
import time

os.environ["XDG_CONFIG_HOME"] = os.environ["HOME"] = tempfile.mkdtemp()
from arelle.api.Session import Session  # noqa: E402
from arelle.RuntimeOptions import RuntimeOptions  # noqa: E402

package, report = sys.argv[1:]
spent = []
for _ in range(3):
    options = RuntimeOptions(
        entrypointFile=report, packages=[package], internetConnectivity="offline", plugins="inlineXbrlDocumentSet",
        logFile="logToBuffer", keepOpen=True,
    )
    with Session() as session:
        start = time.perf_counter()
        session.run(options)
        spent.append(time.perf_counter() - start)
        facts = sum(len(model.facts) for model in session.get_models())
print(json.dumps({
    "milliseconds": sorted(spent)[1] * 1000, "facts": facts,
    "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
