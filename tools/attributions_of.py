#!/usr/bin/env python3
"""attributions_of.py [--outermost] RECORDS.jsonl : the attributions of records in the flat form that scorers read.

--outermost leaves out what stands inside another attribution, for gold that does not nest."""
import json
import sys

is_outermost = "--outermost" in sys.argv
for line in open(sys.argv[-1], encoding="utf-8"):
    record = json.loads(line)
    flat = [{"source": a["source"]["spans"], "cue": a["cue"], "content": a["content"]}
            for a in record["attributions"] if not (is_outermost and a["inside"])]
    print(json.dumps({"id": record["id"], "attributions": flat}))
