"""Write rows with what a trained network reads in them: `python -m training.teach DIR FILE …`.

Prints JSON Lines, each row with `taught`: the teacher's probabilities in the order of LABELS. A
smaller network that is fitted to them learns from the teacher (Hinton et al., 2015).
"""

import json
import sys
from itertools import chain
from pathlib import Path

from training.network import load
from training.rows import LABELS, read


def main(teacher: str, *files: str) -> None:
    """Print every labelled row of the files."""
    network = load(Path(teacher))
    rows = list(chain.from_iterable(read(Path(each)) for each in files))
    rows.sort(key=lambda row: len(row.premise))  # little padding
    for row, logits in zip(rows, network.read(rows), strict=True):
        kept = {"claim": row.claim, "evidence": row.premise, "label": LABELS[row.label]}
        taught = [round(float(each), 4) for each in logits.softmax(0)]
        print(json.dumps(kept | {"source": row.source, "taught": taught}))


if __name__ == "__main__":
    main(*sys.argv[1:])
